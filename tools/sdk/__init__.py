"""Run the tests that an SDK ships on every Python, with the lowest and the newest dependencies: `make sdk`."""
