"""Run the tests that an SDK ships, and the generator, on every Python, with old and with new packages: `make sdk`."""
