"""Run the tests that an SDK ships, and the generator, on every Python, with the lowest and the newest dependencies: `make sdk`."""
