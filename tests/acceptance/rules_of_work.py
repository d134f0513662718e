"""What the desk promises of its work: who does a request, how it ends, in what time, and on whose shift."""

from tests.acceptance.rule import Rule, both

RULES_OF_WORK: dict[str, tuple[Rule, ...]] = {
    "Hand-out and claiming": (
        both(
            "A card says who asks for what, how urgently and by when, with Claim, Pass and Details",
            "test_rules_of_handing_out::test_a_card_says_what_is_asked_for",
        ),
        both(
            "The first claim wins; whoever came later reads who won, and what is still to be claimed",
            "test_rules_of_handing_out::test_the_first_claim_wins_and_the_loser_is_offered_the_oldest",
        ),
        both(
            "Where a team says so, the best is asked for 3 minutes, then the next, then everybody",
            "test_rules_of_handing_out::test_the_best_is_asked_then_the_next_then_everybody",
        ),
        both(
            "What is assigned counts as taken only when that was acknowledged",
            "test_rules_of_handing_out::test_what_is_assigned_is_acknowledged_with_a_press",
        ),
        both(
            "Off shift, away or full is never chosen, and the desk says why",
            "test_rules_of_handing_out::test_off_shift_away_or_full_is_never_chosen_and_why_is_told",
        ),
        both(
            "Whoever knows the client is asked before others who are as good",
            "test_rules_of_handing_out::test_the_clients_last_assistant_is_asked_first_while_on_shift",
        ),
        both(
            "Whoever may not claim reads how to get the right",
            "test_rules_of_handing_out::test_whoever_may_not_claim_reads_how_to_get_the_right",
        ),
        both(
            "Each press runs once; one that came too late is answered in words",
            "test_rules_of_handing_out::test_a_press_on_what_is_over_is_answered_in_words_and_runs_once",
        ),
        both(
            "A client's second message does not void a claim",
            "test_rules_of_handing_out::test_a_second_message_does_not_void_a_claim",
        ),
        both(
            "The first claim stays the acknowledgement, also after release",
            "test_rules_of_handing_out::test_the_first_claim_stays_the_acknowledgement_after_release",
        ),
    ),
    "Escalation and hand-over": (
        both(
            "Nobody on shift: the client reads when that is, and the first offer goes out then",
            "test_rules_of_handing_out::test_at_night_the_client_reads_when_and_the_shift_gets_the_first_offer",
        ),
        both(
            "Nobody claims: those on shift, then those off shift who like, then the managers are told",
            "test_rules_of_escalation::test_who_is_told_of_what_nobody_claims_grows_step_by_step",
        ),
        both(
            "Any claim stops the rest",
            "test_rules_of_escalation::test_any_claim_stops_the_rest",
        ),
        both(
            "After two rounds managers read once that it stays unresolved",
            "test_rules_of_escalation::test_two_rounds_find_nobody_and_managers_read_it_once",
        ),
        both(
            "What is released is for everybody again, unless that is undone",
            "test_rules_of_escalation::test_what_is_released_is_for_everybody_again_and_undo_takes_it_back",
        ),
        both(
            "A task goes to a colleague once they accept",
            "test_rules_of_escalation::test_a_colleague_has_it_once_they_accept",
        ),
        both(
            "Who refuses, or does not answer, leaves it where it was",
            "test_rules_of_escalation::test_who_refuses_or_does_not_answer_leaves_it_where_it_was",
        ),
        both(
            "A manager is asked before a task is taken from its holder",
            "test_rules_of_escalation::test_a_manager_is_asked_before_a_task_is_taken_from_its_holder",
        ),
        both(
            "Who passes leaves it to the others",
            "test_rules_of_escalation::test_who_passes_leaves_it_to_the_others",
        ),
        both(
            "Who reads that theirs is no request says that it is one",
            "test_rules_of_escalation::test_whoever_meant_a_request_says_so_with_a_press",
        ),
        both(
            "A claim without work is asked about, and goes back without an answer",
            "test_rules_of_escalation::test_a_claim_without_work_goes_back_after_a_question",
        ),
        both(
            "Only working time counts for that, and whoever is still on it keeps it",
            "test_rules_of_escalation::test_nobody_is_asked_after_hours_and_whoever_says_so_keeps_it",
        ),
        both(
            "Begun work is never taken away; a manager hears of silence",
            "test_rules_of_escalation::test_begun_work_is_never_taken_away_and_a_manager_hears_of_silence",
        ),
    ),
    "Finishing": (
        both(
            "Done shows what leaves in 10 seconds, and Undo holds it back",
            "test_rules_of_finishing::test_done_shows_what_leaves_in_ten_seconds_and_undo_holds_it",
        ),
        both(
            "What looks good is closed, and whoever did it reads so",
            "test_rules_of_finishing::test_what_looks_good_is_closed_and_its_holder_reads_so",
        ),
        both(
            "What is not done yet comes back to whoever did it",
            "test_rules_of_finishing::test_what_is_not_done_yet_comes_back_to_whoever_did_it",
        ),
        both(
            "While that one is off shift, the team is asked",
            "test_rules_of_finishing::test_while_its_holder_is_off_the_team_is_asked",
        ),
        both(
            "An answer to a result opens it again",
            "test_rules_of_finishing::test_an_answer_to_the_result_opens_it_again",
        ),
        both(
            "What was closed opens again for 14 days",
            "test_rules_of_finishing::test_within_fourteen_days_what_was_closed_opens_again",
        ),
        both(
            "What comes later is a request of its own, which names what it follows",
            "test_rules_of_finishing::test_what_comes_after_fourteen_days_follows_it",
        ),
        both(
            "Who says nothing is asked after 3 working days, and reads of the end after 7",
            "test_rules_of_finishing::test_silence_is_asked_after_three_days_and_closed_after_seven",
        ),
        both(
            "Nothing is closed while it is on hold",
            "test_rules_of_finishing::test_nothing_is_closed_while_it_is_on_hold",
        ),
        both(
            "A rating is asked once, not twice in a week, never when it closed by itself; few stars reach the manager",
            "test_rules_of_finishing::test_a_rating_is_asked_once_and_few_stars_reach_the_manager",
        ),
        both(
            "What was ended or given back can be undone for 10 minutes",
            "test_rules_of_finishing::test_undo_brings_back_for_ten_minutes_and_no_longer",
        ),
    ),
    "Clocks": (
        both(
            "An answer is credited to whoever gave it, and counts from the first word that had none",
            "test_rules_of_clocks::test_an_answer_is_credited_to_whoever_gave_it_and_counts_from_the_first_word",
        ),
        both(
            "The holder is warned before a promise is broken, managers read that it is",
            "test_rules_of_clocks::test_the_holder_is_warned_in_time_and_managers_when_it_is_late",
        ),
        both(
            "Who has answered is not warned",
            "test_rules_of_clocks::test_who_has_answered_is_not_warned",
        ),
        both(
            "Promises are counted in working time, over weekends and changes of clocks",
            "test_rules_of_clocks::test_a_promise_is_counted_in_working_time_over_the_weekend",
        ),
        both(
            "Time on hold is not counted",
            "test_rules_of_clocks::test_time_on_hold_is_not_counted",
        ),
        both(
            "A promise of nothing is refused; another one holds from now on",
            "test_rules_of_clocks::test_a_promise_of_nothing_is_refused",
        ),
        Rule(
            "What was written while the desk was off counts from then",
            "test_outage::test_a_request_counts_from_when_it_was_written",
            "test_gaps::test_what_slack_repeats_no_more_is_read_up",
        ),
    ),
    "Reminders": (
        both(
            "What came due while the desk was off is told once to each",
            "test_rules_of_clocks::test_what_was_late_is_told_once_to_each",
        ),
        both(
            "A reminder is put off by a button or in words, and read by nobody else",
            "test_rules_of_clocks::test_a_reminder_is_put_off_by_a_button_and_in_words",
        ),
        both(
            "Clients are reminded of what they wished",
            "test_rules_of_clocks::test_a_client_is_reminded_of_what_they_wished",
        ),
        both(
            "What was promised to a client is remembered with one tap",
            "test_rules_of_clocks::test_what_was_promised_is_remembered_with_one_tap",
        ),
    ),
    "Shifts": (
        both(
            "A person's word beats the plan",
            "test_rules_of_shifts::test_a_persons_word_beats_the_plan",
        ),
        both(
            "Who is away is back when they said",
            "test_rules_of_shifts::test_who_is_away_is_back_by_the_plan",
        ),
        both(
            "Who does not come is passed over after 15 minutes, and managers read so",
            "test_rules_of_shifts::test_who_does_not_come_is_passed_over_and_told_of",
        ),
        both(
            "While the holder is off shift, the others are asked to answer in time",
            "test_rules_of_shifts::test_while_the_holder_is_off_the_others_are_asked_to_cover",
        ),
        both(
            "Without a plan, on shift lasts four hours and then asks",
            "test_rules_of_shifts::test_without_a_plan_on_lasts_four_hours_and_then_asks",
        ),
        both(
            "The first who takes a shift has it; untaken, it stays its owner's",
            "test_rules_of_shifts::test_the_first_who_takes_a_shift_has_it_and_else_it_stays",
        ),
        both(
            "A gap in the plan is told at once",
            "test_rules_of_shifts::test_a_gap_in_the_plan_is_told_at_once",
        ),
        both(
            "A team without a plan is there in its opening hours",
            "test_rules_of_shifts::test_a_team_without_a_plan_is_there_in_its_hours",
        ),
    ),
}
