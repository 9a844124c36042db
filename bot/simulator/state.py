"""The simulator's state: everything that this Telegram knows.

Holds people, chats, queues and switches, and the few steps that everyone needs: look up, store a
message, queue an update. Rules live in `access` and the `methods_*` modules, HTTP in `server`.
"""

from dataclasses import dataclass, field
from itertools import count

from bot.simulator.answers import bad_request
from bot.simulator.clock import Clock
from bot.simulator.faults import FaultPlan
from bot.simulator.files import FileStore
from bot.simulator.flood import Flood
from bot.simulator.ledger import Ledger
from bot.simulator.model import Chat, Json, Member, Message, Person
from bot.simulator.traffic import Traffic
from bot.simulator.updates import UpdateQueue
from bot.simulator.watch import Watch

DEFAULT_TOKEN = "1000000:SIMULATOR-not-a-real-token"  # noqa: S105  a name, opens nothing
QUERY_LIFETIME = 900  # seconds in which a callback or inline query can be answered


@dataclass(slots=True)
class Query:
    """A callback or inline query that waits for its answer."""

    id: str
    date: int
    answer: Json | None = None


@dataclass(slots=True)
class Webhook:
    """What setWebhook said, and how its deliveries went. Delays in seconds."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    allowed: list[str] | None = None
    last_error_date: int | None = None
    last_error: str | None = None
    first_delay: float = 1.0
    longest_delay: float = 60.0


@dataclass(slots=True)
class Profile:
    """What setMyCommands, setMyName and their kin stored, by scope and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)


class Simulator:
    """A whole Telegram with one bot in it.

    `privacy` is the group privacy mode of BotFather, `joins_groups` its /setjoingroups,
    `inline_mode` its /setinline. Use it from
    one event loop only.
    """

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        username: str = "bulletin_sim_bot",
        *,
        privacy: bool = True,
        first_update_id: int = 100_000_000,
    ) -> None:
        self.token = token
        self.privacy = privacy
        self.joins_groups = True
        self.inline_mode = True
        # As with Telegram, the number before the colon is the bot's id.
        bot_id = int(token.partition(":")[0])
        self.bot = Person(bot_id, "Bulletin", username=username, is_bot=True)
        # Made once: it is in every message that the bot sends.
        self.bot_user = self.bot.api
        self.clock = Clock()
        self.watch = Watch()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue(self.clock, first_update_id)
        self.ledger = Ledger()
        self.traffic = Traffic()
        self.faults = FaultPlan()
        self.flood = Flood()
        self.files = FileStore()
        self.webhook = Webhook()
        self.profile = Profile()
        self.callback_queries: dict[str, Query] = {}
        self.inline_queries: dict[str, Query] = {}
        self.query_lifetime = QUERY_LIFETIME
        self.latency = 0.0
        self.polls = 0
        self.record_only = False
        self.numbers = count(1)
        # Private chats and basic groups share one numbering, as with Telegram.
        self.account_ids = count(1)

    def find_chat(self, key: object) -> Chat | None:
        """The chat of an id or of an @username."""
        if isinstance(key, str) and key.startswith("@"):
            name = key[1:].lower()
            every = self.chats.values()
            return next((chat for chat in every if (chat.username or "").lower() == name), None)
        try:
            return self.chats.get(int(str(key)))
        except ValueError:
            return None

    def chat(self, key: object) -> Chat:
        """The chat for a Bot API method: refused as Telegram refuses."""
        if key is None or key == "":
            raise bad_request("chat_id is empty")
        chat = self.find_chat(key)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def bot_member(self, chat: Chat) -> Member:
        """The bot's own standing in a chat."""
        return chat.member(self.bot.id)

    def store(self, message: Message) -> Message:
        """Put a message into its chat, where people see it."""
        if not self.record_only:
            message.chat.messages[message.id] = message
        self.changed(message.chat)
        return message

    def changed(self, chat: Chat) -> None:
        """Something visible changed in a chat: wake those who wait for it."""
        chat.version += 1
        self.watch.touch()

    def emit(self, kind: str, payload: Json) -> int | None:
        """Queue an update for the bot; None when it did not ask for the kind."""
        number = self.updates.push(kind, payload)
        self.watch.touch()
        return number
