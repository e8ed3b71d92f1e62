"""What looks like a live secret is found, and left out of everything that is generated."""

from pathlib import Path

import pytest

from codegen.cli import main
from codegen.config import Allowance, Config
from codegen.files import File, Span
from codegen.lint.redaction import redact_documents
from codegen.lint.secrets import find_secrets, redact
from codegen.pipeline import build
from codegen.workspace.read import read_spec
from tools.snippets import run_snippet

# Put together here, so that no scanner takes the tests for a leak.
WEB_TOKEN = "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0." + "c2lnbmF0dXJlLW9mLWl0"
BEARER = "q7Xn2Lr9TzV4mW" + "c8KpYd3HsGb6JfQaEu"
PASSWORD = "Tr0ub4dor" + "&3"
KEY_BODY = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (WEB_TOKEN, "a JSON web token"),
        ("AKIA" + "IOSFODNN7EXAMPLE", "an access key of AWS"),
        (f"-----BEGIN PRIVATE KEY-----\\n{KEY_BODY}\\n-----END PRIVATE KEY-----", "a private key"),
        (f"-----BEGIN RSA PRIVATE KEY-----\n{KEY_BODY}\n{KEY_BODY}\n-----END RSA PRIVATE KEY-----", "a private key"),
        ("ghp_" + "a1B2" * 9, "a token of GitHub"),
        ("github_pat_" + "a1B2" * 16, "a token of GitHub"),
        ("xoxb-" + "123456789012-abcdefghij", "a token of Slack"),
        ("sk_live_" + "a1B2c3D4e5F6g7H8", "a live key of Stripe"),
        ("AIza" + "a1B2c" * 7, "a key of Google"),
        (f"Bearer {BEARER}", "a bearer token"),
        (f'"password": "{PASSWORD}"', "a password"),
        (f'"newPassword":"{PASSWORD}"', "a password"),
        ('"clientSecret": "8f14e45fceea167a"', "a password"),
        ('"api_key": "8f14e45fceea167a"', "a password"),
        ('"accessToken" : "8f14e45fceea167a"', "a password"),
        (f"https://example.com/login?user=me&password={PASSWORD[:9]}", "a password"),
        (f"https://me:{PASSWORD}@example.com/", "a password"),
        (f"curl -u me:{PASSWORD} https://example.com", "a password"),
        (f"curl --user 'me:{PASSWORD}' https://example.com", "a password"),
    ],
)
def test_what_is_found(text: str, kind: str) -> None:
    """Each kind is found, once, and no more once it is left out."""
    file = File("a.md", f"before\n{text}\nafter")
    found = tuple(find_secrets(file))
    assert [kind] == [item.kind for item in found]
    assert [] == list(find_secrets(redact(file, found)))


@pytest.mark.parametrize(
    "text",
    [
        "Bearer YOUR_API_ACCESS_TOKEN",
        "Bearer the-token-that-you-got-from-the-other-call",
        '"password": "this is the password"',
        '"password": "aNewPassword"',
        '"token": "the_actual_token_string"',
        '"passwordLastUpdated": "2016-06-13T04:00:00.000Z"',
        '"lastToken": "2016-06-13T04:00:00.000Z"',
        '"key": "575ed78e7ae143cd83dc4aab"',
        '"TagKey": "575ed78e7ae143cd83dc4aab"',
        "-----BEGIN PRIVATE KEY----- and so on",
        "https://example.com:8080/a@b",
    ],
)
def test_words_are_not_secrets(text: str) -> None:
    """What stands for a secret in words is not one, nor is the key of something, or a date."""
    assert [] == list(find_secrets(File("a.md", text)))


def test_places() -> None:
    """A secret has its line and column, also behind others."""
    text = f'one "password": "{PASSWORD}"\n\nBearer {BEARER} and {WEB_TOKEN}'
    places = [item.span for item in find_secrets(File("a.md", text))]
    assert [Span("a.md", 1, 18, 11), Span("a.md", 3, 8, 32), Span("a.md", 3, 45, len(WEB_TOKEN))] == places


def test_lines_keep_their_lengths() -> None:
    """Words stand where secrets were, in lines as long as before."""
    file = File("a.md", f"a\n-----BEGIN PRIVATE KEY-----\n{KEY_BODY}\n-----END PRIVATE KEY-----\nBearer {BEARER} b")
    text = redact(file, find_secrets(file)).text
    assert [len(line) for line in file.text.split("\n")] == [len(line) for line in text.split("\n")]
    assert "Bearer REDACTED-REDACTED-REDACTED-REDAC b" == text.split("\n")[-1]
    assert KEY_BODY[:8] not in text


DOCUMENT = f"""\
## Patch

### Request Body

The body of the request should be serialized JSON that validates against
the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
valid body for this request:

```json
{{
  "name": "{WEB_TOKEN}"
}}
```

### Curl Example

```bash
curl -H 'Content-Type: application/json' \\
    -H 'Accept: application/json' \\
    -H 'Authorization: Bearer {BEARER}' \\
    -X PATCH \\
    -d '{{"name":"{WEB_TOKEN}"}}' \\
    https://api.example.com/things/THING_ID
```
"""


def test_nothing_generated_has_a_secret() -> None:
    """Neither the SDK with its tests and reference nor OpenAPI has it, and a warning says so at each place."""
    files = run_snippet(DOCUMENT).documents
    result = build(files, Config())
    assert [("warning", 41), ("warning", 50), ("warning", 52)] == [
        (item.severity.value, item.span.line) for item in result.diagnostics if item.rule == "live-secret"
    ]
    assert [] == [file.path for file in result.files if WEB_TOKEN in file.text or BEARER in file.text]
    assert len([file.path for file in result.files if "REDACTED-REDACTED" in file.text]) > 3


@pytest.mark.parametrize("by_comment", [True, False])
def test_an_allowed_secret_stays(*, by_comment: bool) -> None:
    """A comment in the document, or codegen.yaml, keeps what looks like a secret and is none."""
    comment = "<!-- codegen: allow live-secret in this file -->\n\n" if by_comment else ""
    allowed = () if by_comment else (Allowance("live-secret", Span("codegen.yaml", 1)),)
    file = File("a.md", f"{comment}Bearer {BEARER}\n")
    assert ((file,), ()) == redact_documents((file,), allowed)


def test_a_report_does_not_show_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`lint` and `generate` tell the place of a secret, and do not print it."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    for file in run_snippet(DOCUMENT).documents:
        Path("spec", file.path).write_text(file.text)
    assert 1 == main(["lint"])
    assert 0 == main(["generate"])
    out, err = capsys.readouterr()
    assert "spec/thing.md:50:" in out
    assert "spec/thing.md:50:" in err
    assert [] == [secret for secret in (WEB_TOKEN, BEARER) if secret in out + err]


def test_the_projects_own_documents_have_none(repository: Path) -> None:
    """The documents of `spec/` are free of secrets."""
    assert [] == [item for file in read_spec(repository / "spec")[0] for item in find_secrets(file)]
