"""Short ways to write down contracts, terms and work, for tests of pay."""

from datetime import UTC, date, datetime
from decimal import Decimal

from bot.domain.ids import ContractId, ExpenseId, PersonId, TaskId, TermsId, TimeId
from bot.domain.money.amount import Amount
from bot.domain.pay.billing import billed
from bot.domain.pay.draft import Basics, Draft
from bot.domain.pay.paying import paid
from bot.domain.pay.periods import Period, Rhythm, period_of
from bot.domain.pay.terms import Basis, Contract, Side, Terms
from bot.domain.pay.work import Billed, Deal, DoneTask, Expense, Worked
from bot.domain.timesheet.entry import Source, TimeEntry
from bot.domain.timesheet.rounding import Rounding

AT = datetime(2026, 11, 1, tzinfo=UTC)
BOSS = PersonId("maria")
LUIS, ANN = PersonId("luis"), PersonId("ann")
MINUTE, HOUR = 60, 3600


def nov(day: int) -> date:
    return date(2026, 11, day)


def contract(
    side: Side = Side.PAY,
    currency: str = "EUR",
    rhythm: Rhythm = Rhythm.MONTHLY,
    rounding: Rounding = Rounding.NONE,
) -> Contract:
    return Contract(
        id=ContractId("contract"),
        number=1,
        side=side,
        party=LUIS if side is Side.PAY else None,
        company="" if side is Side.PAY else "acme",
        currency=currency,
        rhythm=rhythm,
        rounding=rounding,
        since=date(2020, 1, 1),
        made_by=BOSS,
        made_at=AT,
    )


class Book:
    """Everything about one contract, written down step by step."""

    def __init__(self, made: Contract) -> None:
        self.contract = made
        self.terms: list[Terms] = []
        self.worked: list[Worked] = []
        self.settled: list[Worked] = []
        self.done: list[DoneTask] = []
        self.deals: list[Deal] = []
        self.expenses: list[Expense] = []
        self.billed: list[Billed] = []
        self.carried = ()

    def agrees(self, basis: Basis, since=date(2020, 1, 1), until=None, **scope) -> Terms:
        number = len(self.terms) + 1
        made = Terms(
            id=TermsId(f"terms-{number}"),
            number=number,
            contract=self.contract.id,
            basis=basis,
            since=since,
            until=until,
            made_by=BOSS,
            made_at=AT,
            **scope,
        )
        self.terms.append(made)
        return made

    def works(
        self, day: date, seconds: int, task: int | None = 12, *, person=LUIS, category="", old=False
    ) -> Worked:
        number = len(self.worked) + len(self.settled) + 1
        entry = TimeEntry(
            id=TimeId(f"time-{number}"),
            number=number,
            person=person,
            task=TaskId(f"task-{task}") if task else None,
            day=day,
            zone="UTC",
            week=day,
            seconds=seconds,
            source=Source.MANUAL,
            added_by=person,
            added_at=AT,
        )
        made = Worked(entry=entry, company="acme", category=category)
        (self.settled if old else self.worked).append(made)
        return made

    def does(self, day: date, task: int, category: str = "") -> None:
        self.done.append(
            DoneTask(
                task=TaskId(f"task-{task}"),
                number=task,
                person=LUIS,
                day=day,
                company="acme",
                category=category,
            )
        )

    def quotes(self, price: str, hours: int | None, done_on: date | None, **more) -> None:
        self.deals.append(
            Deal(
                id="quote-1",
                number=1,
                task=TaskId("task-12"),
                person=LUIS,
                price=money(price),
                seconds=None if hours is None else hours * HOUR,
                agreed_on=nov(1),
                done_on=done_on,
                **more,
            )
        )

    def spends(self, day: date, amount: Amount, note: str, files=("receipt",)) -> None:
        number = len(self.expenses) + 1
        self.expenses.append(
            Expense(
                id=ExpenseId(f"expense-{number}"),
                number=number,
                person=LUIS,
                day=day,
                amount=amount,
                note=note,
                files=files,
            )
        )

    def bills(self, day: date, amount: str, person=LUIS, currency="EUR") -> None:
        number = len(self.billed) + 1
        self.billed.append(
            Billed(
                id=f"line-{number}",
                number=number,
                day=day,
                amount=money(amount, currency),
                company="acme",
                person=person,
            )
        )

    def basics(self, day: date | None = None, period: Period | None = None) -> Basics:
        made = self.contract
        return Basics(
            contract=made,
            terms=tuple(self.terms),
            period=period or period_of(day or nov(1), made.rhythm, made.anchor),
            worked=tuple(self.worked),
            settled=tuple(self.settled),
            done=tuple(self.done),
            deals=tuple(self.deals),
            expenses=tuple(self.expenses),
            billed=tuple(self.billed),
            carried=self.carried,
        )

    def draft(self, day: date | None = None, period: Period | None = None) -> Draft:
        work_out = paid if self.contract.side is Side.PAY else billed
        return work_out(self.basics(day, period))


def money(text: str, currency: str = "EUR") -> Amount:
    return Amount.rounded(Decimal(text), currency)


def said(draft: Draft) -> list[str]:
    """The amounts of the lines, then the sums, as the examples show them."""
    return [*(str(each.amount) for each in draft.lines), *map(str, draft.totals)]
