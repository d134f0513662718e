"""All forms there are."""

from collections.abc import Callable, Mapping
from functools import partial

from bot.domain.permissions import Deed
from bot.forms import FormName
from bot.use_cases.forms import invitation, knowledge, profile, request, result, time_off, week
from bot.use_cases.forms.room import FormCase


def form_cases(mint: Callable[[], str]) -> Mapping[FormName, FormCase]:
    """One case for each form; `mint` makes one-time codes."""
    return {
        FormName.REQUEST: FormCase(request.load, request.form, request.decide),
        FormName.INVITATION: FormCase(
            partial(invitation.load, mint), invitation.form, invitation.decide, Deed.INVITE
        ),
        FormName.KNOWLEDGE: FormCase(knowledge.load, knowledge.form, knowledge.decide, Deed.CURATE),
        FormName.PROFILE: FormCase(profile.load, profile.form, profile.decide, Deed.REMEMBER),
        FormName.WEEK: FormCase(week.load, week.form, week.decide, Deed.SHIFT),
        FormName.TIME_OFF: FormCase(week.load, time_off.form, time_off.decide, Deed.SHIFT),
        FormName.RESULT: FormCase(
            result.load, result.form, result.decide, Deed.FINISH, result.task_of
        ),
    }
