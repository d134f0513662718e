"""What the desk promises whoever talks to it, and the stories that show it, on each platform.

`docs/dialogues.md` is made from it; a story is `module::test` in this folder.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """A promise with a story for whoever is on Telegram and one for whoever is on Slack."""

    says: str
    telegram: str
    slack: str


def _both(says: str, story: str) -> Rule:
    return Rule(says, story, story)


RULES: dict[str, tuple[Rule, ...]] = {
    "Requests": (
        _both(
            "A message alone with the desk opens a request, confirmed at once",
            "test_cards::test_a_short_request_is_read_once",
        ),
        _both(
            "Greetings and thanks open none",
            "test_rules_of_intake::test_greetings_and_thanks_open_nothing",
        ),
        _both(
            "Clear words act: cancel, ask for news, accept, reopen, call a person",
            "test_clear_words::test_a_request_lives_by_words_alone",
        ),
        _both(
            "What is not quite clear is asked with buttons",
            "test_clear_words::test_what_is_not_quite_clear_is_asked",
        ),
        Rule(
            "A menu, or the Home tab, leads to a request",
            "test_step_by_step::test_the_menu_leads_to_a_request",
            "test_slack_forms::test_a_request_is_made_in_a_form",
        ),
        Rule(
            "In groups and channels the desk is named, or a shortcut used",
            "test_shared_places::test_everybody_is_taken_for_who_they_are",
            "test_slack_forms::test_a_message_becomes_a_request",
        ),
        _both(
            "Messages right after the first belong to it, even over a restart",
            "test_rules_of_intake::test_what_comes_right_after_joins_even_over_a_restart",
        ),
        _both("An album is one thing", "test_albums::test_an_album_is_one_item_both_ways"),
        _both(
            "An answer goes to the request that it answers",
            "test_rules_of_intake::test_an_answer_to_an_older_request_goes_to_it",
        ),
        _both(
            "What a request waits for joins it, whenever it comes",
            "test_rules_of_intake::test_what_a_request_waits_for_joins_it_whenever_it_comes",
        ),
        _both(
            "What joined by itself leaves it again with one press",
            "test_rules_of_intake::test_something_new_leaves_what_it_had_joined",
        ),
        _both(
            "Else the desk asks; silence makes a new request, which one press merges",
            "test_rules_of_intake::test_silence_makes_a_new_request_which_one_press_merges",
        ),
        _both(
            "Several open requests are kept apart by their numbers",
            "test_rules_of_intake::test_several_open_requests_are_listed_and_kept_apart",
        ),
        Rule(
            "Staff write a request down for a client",
            "test_writing_down::test_staff_on_telegram_write_down_for_a_client_on_slack",
            "test_writing_down::test_staff_on_slack_write_down_for_a_client_on_telegram",
        ),
        Rule(
            "Requests are split",
            "test_splitting::test_on_telegram_a_reply_says_which_message_goes",
            "test_splitting::test_on_slack_a_message_is_chosen_by_its_button",
        ),
        Rule(
            "Requests are merged",
            "test_merging::test_staff_merge_and_the_client_reads_where_it_went",
            "test_merging::test_a_late_answer_to_which_request_merges_with_one_press",
        ),
        _both(
            "One confirmation is changed as things move; dates are understood in words",
            "test_rules_of_intake::test_one_confirmation_is_changed_as_things_move",
        ),
        _both(
            "A category is chosen with a press",
            "test_rules_of_intake::test_a_category_is_chosen_by_a_press",
        ),
        _both(
            "What was cancelled comes back with Undo",
            "test_rules_of_intake::test_a_cancelled_request_can_be_brought_back",
        ),
        _both(
            "Whatever can be sent arrives; what cannot is named",
            "test_crossing::test_everything_crosses",
        ),
        _both(
            "A flood is told once and lost nowhere",
            "test_rules_of_intake::test_a_flood_is_told_once_and_lost_nowhere",
        ),
        _both(
            "What is said twice in a minute is said once",
            "test_intake::test_what_an_impatient_client_says_twice_is_said_once",
        ),
        _both(
            "What the knowledge answers makes no work",
            "test_knowledge::test_an_answer_that_helps_makes_no_work",
        ),
        _both(
            "A person comes when the answer does not help, or after silence",
            "test_knowledge::test_silence_makes_it_a_request_after_ten_minutes",
        ),
    ),
    "Talk": (
        _both(
            "A reply reaches the client, and its author reads so",
            "test_rules_of_talk::test_a_reply_goes_out_and_its_fate_is_told",
        ),
        _both(
            "Words that point nowhere stay inside",
            "test_rules_of_talk::test_words_that_point_nowhere_stay_inside",
        ),
        _both(
            "A note is sent after all with one press",
            "test_rules_of_talk::test_a_note_can_be_sent_after_all",
        ),
        _both(
            "Reply mode ends after ten silent minutes",
            "test_rules_of_talk::test_reply_mode_ends_after_ten_silent_minutes",
        ),
        Rule(
            "Touching another task ends it",
            "test_who_reads_what::test_touching_another_task_ends_reply_mode",
            "test_who_reads_what::test_touching_another_task_ends_reply_mode",
        ),
        _both(
            "Only the holder writes to the client",
            "test_rules_of_talk::test_colleagues_cannot_write_to_the_client",
        ),
        _both(
            "What was sent is withdrawn with a press",
            "test_rules_of_talk::test_what_was_sent_is_withdrawn_by_its_button",
        ),
        Rule(
            "A client takes back what they wrote",
            "test_edits::test_a_client_withdraws_what_is_too_old_to_be_deleted",
            "test_edits::test_what_a_slack_client_deletes_leaves_a_note_and_stays_in_the_record",
        ),
        _both(
            "What staff change is changed where the client reads it, and marked",
            "test_rules_of_talk::test_an_edit_changes_what_the_other_side_reads",
        ),
        _both(
            "What clients change is marked; what stood there is kept",
            "test_rules_of_talk::test_a_clients_edit_is_marked_and_its_earlier_words_are_kept",
        ),
        Rule(
            "An answer stays an answer",
            "test_crossing::test_an_answer_stays_an_answer_on_both_sides",
            "test_crossing::test_an_answer_to_another_platform_begins_with_what_it_answers",
        ),
        _both(
            "Clients read desk names, and nothing that leads past the desk",
            "test_names::test_a_desk_name_is_all_a_client_reads",
        ),
        Rule(
            "A topic or card that goes is replaced, and nothing is lost",
            "test_topics::test_a_clients_topic_that_is_deleted_has_another_in_its_place",
            "test_cards_that_go::test_a_card_that_is_deleted_stands_there_anew_and_the_talk_goes_on_under_it",
        ),
        Rule(
            "A client out of reach is marked, and gets what waited",
            "test_out_of_reach::test_a_client_who_blocks_the_bot_is_out_of_reach_until_they_return",
            "test_out_of_reach::test_a_client_whose_slack_account_is_closed_gets_what_waited_when_they_write_again",
        ),
    ),
    "Shared places": (
        _both(
            "The confirmation says what reaches the desk; all in its thread does",
            "test_rules_of_talk::test_in_a_shared_place_the_confirmation_says_what_reaches_the_desk",
        ),
        _both(
            "Clients, staff and strangers are taken for who they are",
            "test_shared_places::test_everybody_is_taken_for_who_they_are",
        ),
        _both(
            "Only whoever asked accepts, and rates alone",
            "test_rules_of_talk::test_in_a_shared_place_only_the_requester_judges",
        ),
    ),
    "Hand-out and claiming": (
        _both(
            "A card says who asks for what, how urgently and by when, with Claim, Pass and Details",
            "test_rules_of_handing_out::test_a_card_says_what_is_asked_for",
        ),
        _both(
            "The first claim wins; whoever came later reads who won, and what is still to be claimed",
            "test_rules_of_handing_out::test_the_first_claim_wins_and_the_loser_is_offered_the_oldest",
        ),
        _both(
            "Where a team says so, the best is asked for 3 minutes, then the next, then everybody",
            "test_rules_of_handing_out::test_the_best_is_asked_then_the_next_then_everybody",
        ),
        _both(
            "What is assigned counts as taken only when that was acknowledged",
            "test_rules_of_handing_out::test_what_is_assigned_is_acknowledged_with_a_press",
        ),
        _both(
            "Off shift, away or full is never chosen, and the desk says why",
            "test_rules_of_handing_out::test_off_shift_away_or_full_is_never_chosen_and_why_is_told",
        ),
        _both(
            "Whoever knows the client is asked before others who are as good",
            "test_rules_of_handing_out::test_the_clients_last_assistant_is_asked_first_while_on_shift",
        ),
        _both(
            "Whoever may not claim reads how to get the right",
            "test_rules_of_handing_out::test_whoever_may_not_claim_reads_how_to_get_the_right",
        ),
        _both(
            "Each press runs once; one that came too late is answered in words",
            "test_rules_of_handing_out::test_a_press_on_what_is_over_is_answered_in_words_and_runs_once",
        ),
        _both(
            "A client's second message does not void a claim",
            "test_rules_of_handing_out::test_a_second_message_does_not_void_a_claim",
        ),
        _both(
            "The first claim stays the acknowledgement, also after release",
            "test_rules_of_handing_out::test_the_first_claim_stays_the_acknowledgement_after_release",
        ),
    ),
    "Escalation and hand-over": (
        _both(
            "Nobody on shift: the client reads when that is, and the first offer goes out then",
            "test_rules_of_handing_out::test_at_night_the_client_reads_when_and_the_shift_gets_the_first_offer",
        ),
        _both(
            "Nobody claims: those on shift, then those off shift who like, then the managers are told",
            "test_rules_of_escalation::test_who_is_told_of_what_nobody_claims_grows_step_by_step",
        ),
        _both(
            "Any claim stops the rest",
            "test_rules_of_escalation::test_any_claim_stops_the_rest",
        ),
        _both(
            "After two rounds managers read once that it stays unresolved",
            "test_rules_of_escalation::test_two_rounds_find_nobody_and_managers_read_it_once",
        ),
        _both(
            "What is released is for everybody again, unless that is undone",
            "test_rules_of_escalation::test_what_is_released_is_for_everybody_again_and_undo_takes_it_back",
        ),
        _both(
            "A task goes to a colleague once they accept",
            "test_rules_of_escalation::test_a_colleague_has_it_once_they_accept",
        ),
        _both(
            "Who refuses, or does not answer, leaves it where it was",
            "test_rules_of_escalation::test_who_refuses_or_does_not_answer_leaves_it_where_it_was",
        ),
        _both(
            "A manager is asked before a task is taken from its holder",
            "test_rules_of_escalation::test_a_manager_is_asked_before_a_task_is_taken_from_its_holder",
        ),
        _both(
            "Who passes leaves it to the others",
            "test_rules_of_escalation::test_who_passes_leaves_it_to_the_others",
        ),
        _both(
            "Who reads that theirs is no request says that it is one",
            "test_rules_of_escalation::test_whoever_meant_a_request_says_so_with_a_press",
        ),
        _both(
            "A claim without work is asked about, and goes back without an answer",
            "test_rules_of_escalation::test_a_claim_without_work_goes_back_after_a_question",
        ),
        _both(
            "Only working time counts for that, and whoever is still on it keeps it",
            "test_rules_of_escalation::test_nobody_is_asked_after_hours_and_whoever_says_so_keeps_it",
        ),
        _both(
            "Begun work is never taken away; a manager hears of silence",
            "test_rules_of_escalation::test_begun_work_is_never_taken_away_and_a_manager_hears_of_silence",
        ),
    ),
}
