"""Contracts in a desk in memory."""

from bot.domain.pay.terms import Contract, Side, Terms
from tests.use_cases.desk_rows import Rows


class ContractRows:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def get(self, contract: str) -> Contract | None:
        return self.rows.contracts.get(contract)

    def by_number(self, number: int) -> Contract | None:
        return next((each for each in self.every() if each.number == number), None)

    def every(self) -> tuple[Contract, ...]:
        return tuple(sorted(self.rows.contracts.values(), key=lambda each: each.number))

    def of(self, side: Side, party: str | None, company: str) -> tuple[Contract, ...]:
        found = (e for e in self.every() if (e.side, e.party) == (side, party))
        return tuple(each for each in found if party or each.company == company)

    def terms(self, contract: str) -> tuple[Terms, ...]:
        found = (each for each in self.rows.terms.values() if each.contract == contract)
        return tuple(sorted(found, key=lambda each: each.number))

    def terms_by_number(self, number: int) -> Terms | None:
        return next((each for each in self.rows.terms.values() if each.number == number), None)

    def next_number(self) -> int:
        return len(self.rows.contracts) + 1

    def next_terms(self) -> int:
        return len(self.rows.terms) + 1
