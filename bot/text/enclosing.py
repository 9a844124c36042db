"""Files put to an item, or to an update as a whole, and taken from it again.

Pure. Must not know where they come from.
"""

from collections.abc import Callable, Collection

from bot.domain.draft import Block, Content, Item, Media

Files = tuple[Media, ...]


def enclosed(content: Content, files: Files, key: int) -> Content:
    """Return the content with files added to the item of this key, or to the update as a whole if
    there is no such item. A file that is there already is not added again."""
    known = {one.unique for one in _all(content)}
    new = tuple({one.unique: one for one in files if one.unique not in known}.values())
    if not new:
        return content
    if content.item(key) is None:
        return content.model_copy(update={"media": (*content.media, *new)})
    return _mapped(content, lambda item: (*item.media, *new) if item.key == key else item.media)


def taken_out(content: Content, uniques: Collection[str]) -> Content:
    """Return the content without these files."""

    def kept(files: Files) -> Files:
        return tuple(one for one in files if one.unique not in uniques)

    less = _mapped(content, lambda item: kept(item.media))
    return less.model_copy(update={"media": kept(content.media)})


def exchanged(content: Content, old: Media, new: Media) -> Content:
    """Return the content with a file in the place of another one, if that is there."""

    def changed(files: Files) -> Files:
        return tuple(new if one.unique == old.unique else one for one in files)

    other = _mapped(content, lambda item: changed(item.media))
    return other.model_copy(update={"media": changed(content.media)})


def holds(content: Content, media: Media) -> bool:
    """Whether the file is there."""
    return any(one.unique == media.unique for one in _all(content))


def _all(content: Content) -> Files:
    return (*content.media, *(one for item in content.items() for one in item.media))


def _mapped(content: Content, files_of: Callable[[Item], Files]) -> Content:
    sections = []
    for section in content.sections:
        blocks: list[Block] = [
            block.model_copy(update={"media": files_of(block)})
            if isinstance(block, Item)
            else block
            for block in section.blocks
        ]
        sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    return content.model_copy(update={"sections": tuple(sections)})
