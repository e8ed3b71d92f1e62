"""Tests of what is held back."""
