"""What the templates print: a frozen view a module, whose fields are final, typed text."""
