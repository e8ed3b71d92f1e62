"""The Python target: Api -> the files of a typed SDK package.

From the top to the ground, each room importing only those below it (`make contracts` holds it):

    package         every file of the package, each from one template and one view; `renderer` renders them
    signatures      how a method is defined, for whoever shows it beside its document
    shipped_tests   the tests that come with it: checks of the client against the documents' own examples
    views           what the templates print
      models, bodies        what is received and sent, a module per schema
      events                what streams bring, a module per event
      methods, actions      what is called, a module per resource (`resources`)
      deprecation           the decorators that warn of what is deprecated
      iterators             what is called page by page, in the same modules
      twins                 what is awaited: a method stands in its module once, its asynchronous twin is made of it
      client, scopes        the package around them
      public_types          the module `types`
      readme, reference     the documentation that comes with it
      samples               the calls that other targets show
    calls           arguments, pagination, events, errors; the documented curls as calls
    types           JSON Schema as type expressions, classes, and the modules they stand in
    text            the encoders: no other text of a document becomes Python, Markdown or TOML
"""

from codegen.targets.python.package import render_python, render_sdk, sdk_steps
from codegen.targets.python.sdk import Sdk
from codegen.targets.python.signatures import Signatures

__all__ = ["Sdk", "Signatures", "render_python", "render_sdk", "sdk_steps"]
