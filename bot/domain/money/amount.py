"""An amount: whole minor units of one currency, so that nothing is ever lost between two sums."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# ISO 4217, without the codes of funds, metals and tests.
_CODES = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
_WITHOUT_PLACES = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_WITH_THREE_PLACES = "BHD IQD JOD KWD LYD OMR TND"

CURRENCIES = frozenset(_CODES.split())
USUAL_EXPONENT = 2
_EXPONENTS = dict.fromkeys(_WITHOUT_PLACES.split(), 0)
_EXPONENTS |= dict.fromkeys(_WITH_THREE_PLACES.split(), 3)

MOST = 10**12  # minor units of one amount that a person may write


class MixedCurrenciesError(ValueError):
    """Two currencies met in one sum."""


def exponent(currency: str) -> int:
    """How many decimal places the currency has (ISO 4217)."""
    return _EXPONENTS.get(currency, USUAL_EXPONENT)


@dataclass(frozen=True, slots=True, order=False)
class Amount:
    """So many minor units (cents, say) of a currency; negative where something is taken back."""

    minor: int
    currency: str

    @classmethod
    def rounded(cls, value: Decimal, currency: str) -> "Amount":
        """The amount nearest to `value`, in major units; what lies in the middle goes away from 0.

        This is the only rounding of money: each line of a statement is rounded once, by this, and
        a sum is the sum of its lines.
        """
        step = Decimal(1).scaleb(-exponent(currency))
        whole = value.quantize(step, rounding=ROUND_HALF_UP).scaleb(exponent(currency))
        return cls(int(whole), currency)

    @classmethod
    def zero(cls, currency: str) -> "Amount":
        """Nothing, in this currency."""
        return cls(0, currency)

    @property
    def major(self) -> Decimal:
        """In major units, with all decimal places of the currency."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    def __add__(self, other: "Amount") -> "Amount":
        """The sum; two currencies have none."""
        if self.currency != other.currency:
            raise MixedCurrenciesError(f"{self.currency} and {other.currency} have no sum")
        return Amount(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Amount") -> "Amount":
        """The difference; two currencies have none."""
        return self + -other

    def __neg__(self) -> "Amount":
        """As much, the other way."""
        return Amount(-self.minor, self.currency)

    def __str__(self) -> str:
        """As in a table for machines: 12.50 EUR."""
        return f"{self.major} {self.currency}"


def totals(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """One sum per currency, in the order of their codes."""
    sums: dict[str, int] = {}
    for each in amounts:
        sums[each.currency] = sums.get(each.currency, 0) + each.minor
    return tuple(Amount(minor, currency) for currency, minor in sorted(sums.items()))
