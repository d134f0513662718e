"""The webhook's address and secret, as Telegram is told them."""

import hashlib
import hmac
from dataclasses import dataclass, field

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Telegram shall bring updates, and the secret by which the desk knows it."""

    public_url: str
    secret: str = field(repr=False)

    @classmethod
    def of(cls, public_url: str, *, token: str, secret: str = "") -> "Hook":
        """Without a secret of one's own, one is made of the token: the same after a restart."""
        made = hmac.new(token.encode(), b"frontdesk webhook", hashlib.sha256).hexdigest()
        return cls(public_url.rstrip("/"), secret or made)

    @property
    def path(self) -> str:
        """It tells secrets apart, which Telegram never shows: another one is another address."""
        mark = hashlib.sha256(f"frontdesk path {self.secret}".encode()).hexdigest()
        return f"/telegram/{mark[:20]}"

    @property
    def url(self) -> str:
        """What Telegram is told."""
        return self.public_url + self.path

    def knows(self, given: str) -> bool:
        """Compare in a time that does not depend on how much of it is right."""
        return hmac.compare_digest(given.encode("utf-8", "replace"), self.secret.encode())
