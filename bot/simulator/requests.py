"""Reads the parameters of a Bot API request from its HTTP form.

GET or POST; query string, urlencoded form, multipart or JSON, as the Bot API allows ("Making
requests"). It must not know what the parameters mean.
"""

import json
from binascii import a2b_qp
from urllib.parse import parse_qsl, unquote_to_bytes

from aiohttp import BodyPartReader, web

from bot.simulator.answers import NOT_UTF8, bad_request
from bot.simulator.model import Json
from bot.simulator.params import Params, Upload

BODY_LIMIT = 64 * 1024 * 1024  # bytes; above the 50 MB that a bot may upload


async def read_params(request: web.BaseRequest, method: str) -> Params:
    """The parameters of `request`; those of the body win over those of the query string."""
    values: Json = {}
    if request.query_string:
        values |= dict(parse_qsl(request.query_string, keep_blank_values=True))
    kind = request.content_type
    params = Params(method, values)
    if kind == "application/x-www-form-urlencoded":
        params.values |= read_form(await request.read())
    elif kind == "application/json":
        params.values |= _read_json(await request.read())
    elif kind == "multipart/form-data":
        await _read_multipart(request, params)
    return params


def read_form(body: bytes) -> Json:
    """An urlencoded form; quick, since every send comes this way."""
    values: Json = {}
    try:
        for pair in body.split(b"&"):
            name, _, value = pair.partition(b"=")
            if name:
                values[_unquote(name)] = _unquote(value)
    except UnicodeDecodeError:
        raise bad_request(NOT_UTF8) from None
    return values


def _unquote(part: bytes) -> str:
    part = part.replace(b"+", b" ")
    if b"%" not in part:
        return part.decode()
    # Raw signs that mean something in quoted-printable take the slow way.
    if b"=" in part or b"\n" in part or b"\r" in part:
        return unquote_to_bytes(part).decode()
    # Quoted-printable is percent-encoding with another sign, and its decoder is written in C.
    return a2b_qp(part.replace(b"%", b"=")).decode()


def _read_json(body: bytes) -> Json:
    if not body:
        return {}
    try:
        values = json.loads(body.decode())
    except UnicodeDecodeError:
        raise bad_request(NOT_UTF8) from None
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("object expected")
    return values


async def _read_multipart(request: web.BaseRequest, params: Params) -> None:
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        # A nested multipart body is no part of the Bot API.
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is not None:
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            params.files[part.name] = Upload(part.filename, content, mime_type)
            continue
        try:
            params.values[part.name] = content.decode()
        except UnicodeDecodeError:
            raise bad_request(NOT_UTF8) from None
