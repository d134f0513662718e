"""What use cases may look at of contracts."""

from typing import Protocol

from bot.domain.ids import ContractId, PersonId
from bot.domain.pay.terms import Contract, Side, Terms


class Contracts(Protocol):
    """Contracts with their terms, also those that have ended."""

    def get(self, contract: ContractId) -> Contract | None: ...
    def by_number(self, number: int) -> Contract | None: ...
    def every(self) -> tuple[Contract, ...]:
        """All of them, in the order of their numbers."""
        ...

    def of(self, side: Side, party: PersonId | None, company: str) -> tuple[Contract, ...]:
        """Those with a person (`company` is empty) or with a company (by its key), by number."""
        ...

    def terms(self, contract: ContractId) -> tuple[Terms, ...]:
        """All that was ever agreed in it, by number."""
        ...

    def terms_by_number(self, number: int) -> Terms | None: ...
    def next_number(self) -> int:
        """The number of a new contract."""
        ...

    def next_terms(self) -> int:
        """The number of new terms."""
        ...
