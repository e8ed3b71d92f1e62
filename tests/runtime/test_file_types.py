"""The content type of a file in a form: told by who sends it, else by the name of the file."""

import pytest

from tests.runtime.callers import Caller
from tests.runtime.server import Server
from tests.runtime.test_forms import DONE, UPLOAD, parts


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (("data.bin", b"a", "image/png"), "image/png"),
        (("cover.png", b"a", "text/csv"), "text/csv"),
        (("cover.png", b"a", ""), "image/png"),
        (("cover.png", b"a"), "image/png"),
        (b"a", "application/octet-stream"),
    ],
)
def test_the_third_of_a_tuple_is_the_content_type(caller: Caller, server: Server, file: object, kind: str) -> None:
    """It wins over the name; an empty one is none."""
    server.replies = [DONE]
    caller.request(UPLOAD, body={"cover": file})
    assert [kind] == [part[2] for part in parts(server.only)]


@pytest.mark.parametrize("kind", ["image/png\r\nX-Evil: 1", "image/png\n", "image\x00/png"])
def test_a_content_type_cannot_break_out_of_its_header(caller: Caller, server: Server, kind: str) -> None:
    """Nothing is sent then."""
    with pytest.raises(ValueError, match=r"^the content type of the field cover is not one line$"):
        caller.request(UPLOAD, body={"cover": ("cover.png", b"a", kind)})
    assert [] == server.received
