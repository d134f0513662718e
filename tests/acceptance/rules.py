"""What the desk promises whoever talks to it, and the stories that show it, on each platform.

`docs/dialogues.md` is made from it; a story is `module::test` in this folder.
"""

from tests.acceptance.rule import Rule, both
from tests.acceptance.rules_of_work import RULES_OF_WORK

RULES: dict[str, tuple[Rule, ...]] = {
    "Requests": (
        both(
            "A message alone with the desk opens a request, confirmed at once",
            "test_cards::test_a_short_request_is_read_once",
        ),
        both(
            "Greetings and thanks open none",
            "test_rules_of_intake::test_greetings_and_thanks_open_nothing",
        ),
        both(
            "Clear words act: cancel, ask for news, accept, reopen, call a person",
            "test_clear_words::test_a_request_lives_by_words_alone",
        ),
        both(
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
        both(
            "Messages right after the first belong to it, even over a restart",
            "test_rules_of_intake::test_what_comes_right_after_joins_even_over_a_restart",
        ),
        both("An album is one thing", "test_albums::test_an_album_is_one_item_both_ways"),
        both(
            "An answer goes to the request that it answers",
            "test_rules_of_intake::test_an_answer_to_an_older_request_goes_to_it",
        ),
        both(
            "What a request waits for joins it, whenever it comes",
            "test_rules_of_intake::test_what_a_request_waits_for_joins_it_whenever_it_comes",
        ),
        both(
            "What joined by itself leaves it again with one press",
            "test_rules_of_intake::test_something_new_leaves_what_it_had_joined",
        ),
        both(
            "Else the desk asks; silence makes a new request, which one press merges",
            "test_rules_of_intake::test_silence_makes_a_new_request_which_one_press_merges",
        ),
        both(
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
        both(
            "One confirmation is changed as things move; dates are understood in words",
            "test_rules_of_intake::test_one_confirmation_is_changed_as_things_move",
        ),
        both(
            "A category is chosen with a press",
            "test_rules_of_intake::test_a_category_is_chosen_by_a_press",
        ),
        both(
            "What was cancelled comes back with Undo",
            "test_rules_of_intake::test_a_cancelled_request_can_be_brought_back",
        ),
        both(
            "Whatever can be sent arrives; what cannot is named",
            "test_crossing::test_everything_crosses",
        ),
        both(
            "A flood is told once and lost nowhere",
            "test_rules_of_intake::test_a_flood_is_told_once_and_lost_nowhere",
        ),
        both(
            "What is said twice in a minute is said once",
            "test_intake::test_what_an_impatient_client_says_twice_is_said_once",
        ),
        both(
            "What the knowledge answers makes no work",
            "test_knowledge::test_an_answer_that_helps_makes_no_work",
        ),
        both(
            "A person comes when the answer does not help, or after silence",
            "test_knowledge::test_silence_makes_it_a_request_after_ten_minutes",
        ),
    ),
    "Talk": (
        both(
            "A reply reaches the client, and its author reads so",
            "test_rules_of_talk::test_a_reply_goes_out_and_its_fate_is_told",
        ),
        both(
            "Words that point nowhere stay inside",
            "test_rules_of_talk::test_words_that_point_nowhere_stay_inside",
        ),
        both(
            "A note is sent after all with one press",
            "test_rules_of_talk::test_a_note_can_be_sent_after_all",
        ),
        both(
            "Reply mode ends after ten silent minutes",
            "test_rules_of_talk::test_reply_mode_ends_after_ten_silent_minutes",
        ),
        Rule(
            "Touching another task ends it",
            "test_who_reads_what::test_touching_another_task_ends_reply_mode",
            "test_who_reads_what::test_touching_another_task_ends_reply_mode",
        ),
        both(
            "Only the holder writes to the client",
            "test_rules_of_talk::test_colleagues_cannot_write_to_the_client",
        ),
        both(
            "What was sent is withdrawn with a press",
            "test_rules_of_talk::test_what_was_sent_is_withdrawn_by_its_button",
        ),
        Rule(
            "A client takes back what they wrote",
            "test_edits::test_a_client_withdraws_what_is_too_old_to_be_deleted",
            "test_edits::test_what_a_slack_client_deletes_leaves_a_note_and_stays_in_the_record",
        ),
        both(
            "What staff change is changed where the client reads it, and marked",
            "test_rules_of_talk::test_an_edit_changes_what_the_other_side_reads",
        ),
        both(
            "What clients change is marked; what stood there is kept",
            "test_rules_of_talk::test_a_clients_edit_is_marked_and_its_earlier_words_are_kept",
        ),
        Rule(
            "An answer stays an answer",
            "test_crossing::test_an_answer_stays_an_answer_on_both_sides",
            "test_crossing::test_an_answer_to_another_platform_begins_with_what_it_answers",
        ),
        both(
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
        both(
            "The confirmation says what reaches the desk; all in its thread does",
            "test_rules_of_talk::test_in_a_shared_place_the_confirmation_says_what_reaches_the_desk",
        ),
        both(
            "Clients, staff and strangers are taken for who they are",
            "test_shared_places::test_everybody_is_taken_for_who_they_are",
        ),
        both(
            "Only whoever asked accepts, and rates alone",
            "test_rules_of_talk::test_in_a_shared_place_only_the_requester_judges",
        ),
    ),
    **RULES_OF_WORK,
}
