"""Small references in forms that no dialect describes, and what is counted in them."""

from codegen.dialects.dialect import Dialect
from codegen.dialects.parse import parse_dialect
from codegen.files import File
from codegen.reader.foreign.proposal.counts import Survey
from codegen.reader.foreign.proposal.survey import survey_documents
from codegen.reader.foreign.proposal.write import propose

BODY = """#### Parameters

| Attribute | Type | Need | About |
| --- | --- | --- | --- |
| `size` | int | **Required** | How large. |
| `light` | string | | How bright; defaults to `full`. |

#### Example

`POST /beds`

##### Request body

```json
{"size": 1}
```

##### Example response

`Status: 200`

```json
{"bed": 1}
```

#### Permissions

| Who | May |
| --- | --- |
| gardener | all |

"""


def reference(*titles: str, body: str = BODY) -> str:
    """Return a reference with an action for each title."""
    actions = (f"### {title}\n\nDoes it.\n\n`POST /beds/{number}`\n\n{body}" for number, title in enumerate(titles))
    return "# Greenhouse\n\n## Beds\n\n" + "".join(actions) + "## Tools\n\n### Take a tool\n\n`POST /tools`\n\n"


def survey(*texts: str, ending: str = ".md") -> Survey:
    """Count what stands in documents."""
    return survey_documents(File(f"{number}{ending}", text) for number, text in enumerate(texts))


def proposed(*texts: str, ending: str = ".md") -> Dialect:
    """Return the dialect that is proposed for documents, which has to be one without a fault."""
    dialect, told = parse_dialect(File("dialect.yaml", propose(survey(*texts, ending=ending))))
    assert () == told
    assert dialect is not None
    return dialect
