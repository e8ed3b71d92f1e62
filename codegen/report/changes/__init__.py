"""Changes -> what is shown of them; one renderer a file, none of which prints."""
