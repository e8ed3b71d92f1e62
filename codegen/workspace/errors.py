"""What the workspace raises when the disk is not as a command needs it."""


class WorkspaceError(Exception):
    """The disk is in a state that codegen refuses; the message is one line, `help_text` says what to do about it."""

    def __init__(self, message: str, help_text: str = "") -> None:
        super().__init__(message)
        self.help_text = help_text
