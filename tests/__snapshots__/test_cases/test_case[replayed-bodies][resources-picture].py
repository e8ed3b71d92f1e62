# Generated from picture.md. Do not edit.
"""Actions of the Picture resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.files import FileContent
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.picture_describe_body import PictureDescribeBody
from example_api.bodies.picture_label_body import PictureLabelBody
from example_api.bodies.picture_mark_body import PictureMarkBody
from example_api.bodies.picture_rename_body import PictureRenameBody
from example_api.bodies.picture_send_body import PictureSendBody
from example_api.bodies.picture_swap_body import PictureSwapBody
from example_api.bodies.picture_tag_body import PictureTagBody
from example_api.bodies.picture_upload_body import PictureUploadBody

UPLOAD: Final[Action[None]] = Action(
    name="picture.upload",
    method="POST",
    path="/pictures",
    authenticated=False,
    content_type="multipart/form-data",
    responses={204: None},
)

LABEL: Final[Action[None]] = Action(
    name="picture.label",
    method="POST",
    path="/labels",
    authenticated=False,
    content_type="application/x-www-form-urlencoded",
    responses={204: None},
)

DESCRIBE: Final[Action[None]] = Action(
    name="picture.describe",
    method="POST",
    path="/descriptions",
    authenticated=False,
    content_type="application/x-www-form-urlencoded",
    responses={204: None},
)

IMPORT: Final[Action[None]] = Action(
    name="picture.import",
    method="POST",
    path="/tables",
    authenticated=False,
    content_type="text/csv",
    responses={204: None},
)

SCAN: Final[Action[None]] = Action(
    name="picture.scan",
    method="POST",
    path="/scans",
    authenticated=False,
    content_type="application/pdf",
    responses={204: None},
)

NOTE: Final[Action[None]] = Action(
    name="picture.note",
    method="POST",
    path="/notes",
    authenticated=False,
    content_type="text/plain",
    responses={204: None},
)

TAG: Final[Action[None]] = Action(
    name="picture.tag",
    method="POST",
    path="/tags",
    authenticated=False,
    body=PictureTagBody,
    responses={204: None},
)

RENAME: Final[Action[None]] = Action(
    name="picture.rename",
    method="POST",
    path="/names",
    authenticated=False,
    body=PictureRenameBody,
    responses={204: None},
)

SEND: Final[Action[None]] = Action(
    name="picture.send",
    method="POST",
    path="/mails",
    authenticated=False,
    body=PictureSendBody,
    responses={204: None},
)

MARK: Final[Action[None]] = Action(
    name="picture.mark",
    method="POST",
    path="/marks",
    authenticated=False,
    content_type="multipart/form-data",
    responses={204: None},
)

SWAP: Final[Action[None]] = Action(
    name="picture.swap",
    method="POST",
    path="/swaps",
    authenticated=False,
    content_type="multipart/form-data",
    responses={204: None},
)


class PictureResource(BaseResource):
    """Actions of the Picture resource."""

    def upload(
        self, *, body: PictureUploadBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Send files with their names, a text, and JSON.

        Args:
            body: The form, sent as `multipart/form-data`: its files are bytes,
                paths, open files, or tuples of a name, one of these and, if wanted, a
                type.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(UPLOAD, body=body, options=options)

    def label(
        self, *, body: PictureLabelBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Send the fields of a form, two of them escaped by curl.

        Args:
            body: The form, sent as `application/x-www-form-urlencoded`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(LABEL, body=body, options=options)

    def describe(
        self, *, body: PictureDescribeBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Send the text of a file.

        Args:
            body: The form, sent as `application/x-www-form-urlencoded`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(DESCRIBE, body=body, options=options)

    def import_(
        self, *, body: str | FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Send a table as it is.

        Args:
            body: The content, sent as `text/csv`: a text, bytes, a path or an open
                file.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(IMPORT, body=body, options=options)

    def scan(self, *, body: FileContent, **options: Unpack[RequestOptions]) -> None:
        """Send a document as it is.

        Args:
            body: The content, sent as `application/pdf`: bytes, a path or an open
                file.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SCAN, body=body, options=options)

    def note(
        self, *, body: str | FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Send a text that stands in the call.

        Args:
            body: The content, sent as `text/plain`: a text, bytes, a path or an
                open file.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(NOTE, body=body, options=options)

    def tag(self, *, body: PictureTagBody, **options: Unpack[RequestOptions]) -> None:
        """Send JSON from a file.

        Args:
            body: The fields of what `picture.tag` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.picture.tag(body={"name": "sea"})
        """
        return self._client.request(TAG, body=body, options=options)

    def rename(
        self, *, body: PictureRenameBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Send JSON with the option of that name.

        Args:
            body: The fields of what `picture.rename` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(RENAME, body=body, options=options)

    def send(self, *, body: PictureSendBody, **options: Unpack[RequestOptions]) -> None:
        """Send JSON, where a form is taken, too.

        Args:
            body: The fields of what `picture.send` sends. Sent as
                `application/json`; the API takes `multipart/form-data`, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SEND, body=body, options=options)

    def mark(self, *, body: PictureMarkBody, **options: Unpack[RequestOptions]) -> None:
        """Send a part in a content type that is of no field.

        Args:
            body: The form, sent as `multipart/form-data`: its files are bytes,
                paths, open files, or tuples of a name, one of these and, if wanted, a
                type.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(MARK, body=body, options=options)

    def swap(self, *, body: PictureSwapBody, **options: Unpack[RequestOptions]) -> None:
        """Send a file where a text is documented.

        Args:
            body: The form, sent as `multipart/form-data`: its files are bytes,
                paths, open files, or tuples of a name, one of these and, if wanted, a
                type.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SWAP, body=body, options=options)


class AsyncPictureResource(BaseAsyncResource):
    """Actions of the Picture resource."""

    upload = awaited(PictureResource.upload)
    label = awaited(PictureResource.label)
    describe = awaited(PictureResource.describe)
    import_ = awaited(PictureResource.import_)
    scan = awaited(PictureResource.scan)
    note = awaited(PictureResource.note)
    tag = awaited(PictureResource.tag)
    rename = awaited(PictureResource.rename)
    send = awaited(PictureResource.send)
    mark = awaited(PictureResource.mark)
    swap = awaited(PictureResource.swap)
