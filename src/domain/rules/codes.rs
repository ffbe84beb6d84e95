//! The table of codes.

use chrono::NaiveDate;

use super::report::Report;
use super::{
    Severity, ballot, candidate, chain, congress, course, figure, life, meeting, missing, names,
    organisation, person, programme, result, rounds, size, term,
};
use crate::domain::catalogue::Kind;
use crate::domain::dossier::Dossier;
use crate::i18n::{FluentArgs, Lang, text_in};

/// One code: what the help says of it, and the rule itself.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The code, `BC-201`.
    pub code: &'static str,
    /// How bad a finding of it is.
    pub severity: Severity,
    /// The listed records whose dossiers it looks into.
    pub kinds: &'static [Kind],
    /// The text it comes from; `None` where the figures themselves or plain sense say it.
    pub source: Option<&'static str>,
    /// Whether it is usage (thông lệ) of which no text was found, but for what `source` says.
    pub custom: bool,
    /// Whether an office may switch it off, because no union text was found that binds it to it. Never
    /// an error.
    pub switchable: bool,
    pub(super) check: Check,
    /// The rule that speaks of a day, where it has one; what it finds is never stored.
    pub(super) daily: Option<Daily>,
}

/// A rule: looks into a dossier and reports.
type Check = fn(&Dossier, &mut Report);

/// A rule that also depends on the day it is asked on.
type Daily = fn(&Dossier, NaiveDate, &mut Report);

/// The check of a code that says nothing until a day is given.
fn silent(_: &Dossier, _: &mut Report) {}

impl Code {
    const fn error(code: &'static str, kinds: &'static [Kind], check: Check) -> Self {
        let severity = Severity::Error;
        let (source, daily) = (None, None);
        Self { code, severity, kinds, source, custom: false, switchable: false, check, daily }
    }

    const fn warning(code: &'static str, kinds: &'static [Kind], check: Check) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, kinds, check) }
    }

    const fn on_the_day(self, daily: Daily) -> Self {
        Self { daily: Some(daily), ..self }
    }

    const fn from(self, source: &'static str) -> Self {
        Self { source: Some(source), ..self }
    }

    const fn custom(self) -> Self {
        Self { custom: true, ..self }
    }

    const fn switchable(self) -> Self {
        Self { switchable: true, ..self }
    }

    /// Where it comes from, in words.
    pub fn source_in(&self, lang: Lang) -> String {
        match (self.source, self.custom) {
            (None, false) => text_in(lang, "codes-plain-sense", None),
            (None, true) => text_in(lang, "codes-custom", None),
            (Some(text), false) => text.to_owned(),
            (Some(text), true) => {
                let mut args = FluentArgs::new();
                args.set("source", text);
                text_in(lang, "codes-custom-guests", Some(&args))
            }
        }
    }

    /// The key of the name of its area: TC organisations, NK terms…
    pub fn area_key(&self) -> &'static str {
        match self.code.split('-').next() {
            Some("TC") => "codes-area-tc",
            Some("SL") => "codes-area-sl",
            Some("NK") => "codes-area-nk",
            Some("BC") => "codes-area-bc",
            Some("PH") => "codes-area-ph",
            _ => "codes-area-ns",
        }
    }

    /// The code of a name; `None` for one this version does not know.
    pub fn find(code: &str) -> Option<&'static Self> {
        CODES.iter().find(|known| known.code == code)
    }
}

const ORGANISATION: &[Kind] = &[Kind::Organisation];
const TERM: &[Kind] = &[Kind::Term];
const BALLOT: &[Kind] = &[Kind::Ballot];
const PROGRAMME: &[Kind] = &[Kind::Programme];
const PERSON: &[Kind] = &[Kind::Person];
const MANDATES: &[Kind] = &[Kind::Organisation, Kind::Person];

/// Hướng dẫn 28 of 24/6/2021: who wins.
const GUIDE_28: &str = "28/HD-TLĐ 2021";
/// Hướng dẫn 03 of 2020, on the numbering of congresses.
const GUIDE_03_NUMBERING: &str = "03/HD-TLĐ 2020, mục 6.3";
/// Hướng dẫn 03 of 2020, on the sizes of committees.
const GUIDE_03_SIZES: &str = "03/HD-TLĐ 2020, mục 9.1";
/// Hướng dẫn 03 of 2020, on delegates.
const GUIDE_03_DELEGATES: &str = "03/HD-TLĐ 2020, mục 6.4 - 6.5";
/// Hướng dẫn 03 of 2020, on the secret ballot.
const GUIDE_03_BALLOT: &str = "03/HD-TLĐ 2020, mục 8.4a";
/// Hướng dẫn 238 of 2014, on level votes.
const GUIDE_238_TIES: &str = "238/HD-TLĐ 2014";
/// Hướng dẫn 238 of 2014, on fewer elected than seats.
const GUIDE_238_FEWER: &str = "238/HD-TLĐ 2014, mục 8.15 - 8.16";
/// Hướng dẫn 238 of 2014, on congresses put off.
const GUIDE_238_POSTPONED: &str = "238/HD-TLĐ 2014, về hoãn đại hội";
/// Hướng dẫn 238 of 2014, on alternates.
const GUIDE_238_ALTERNATES: &str = "238/HD-TLĐ 2014, mục 8.16";
/// Hướng dẫn 56 of 2022, on the make-up of committees.
const GUIDE_56: &str = "56/HD-TLĐ 2022";
/// Plan of TP Hồ Chí Minh for the congresses of 2025, on guests.
const PLAN_GUESTS: &str = "Kế hoạch TP Hồ Chí Minh 2025-2030";
/// Điều lệ, on inspection committees.
const STATUTE_INSPECTION: &str = "Điều lệ Công đoàn Việt Nam, về Ủy ban Kiểm tra";
/// Điều lệ, on supplements.
const STATUTE_SUPPLEMENTS: &str = "Điều lệ Công đoàn Việt Nam khóa XII, Điều 11.4";
/// Điều lệ, on terms.
const STATUTE_TERM: &str = "Điều lệ Công đoàn Việt Nam khóa XII, Điều 8.2";

/// Every code, by area and number.
pub const CODES: &[Code] = &[
    Code::warning("TC-101", ORGANISATION, organisation::without_name),
    Code::error("TC-201", ORGANISATION, organisation::periods_begin_together),
    Code::error("TC-202", ORGANISATION, life::before_founding),
    Code::error("TC-203", ORGANISATION, life::after_end),
    Code::error("TC-204", ORGANISATION, life::succeeds_itself),
    Code::error("TC-205", ORGANISATION, life::successions_go_round),
    Code::warning("TC-301", ORGANISATION, life::ended_with_holders),
    Code::warning("TC-302", ORGANISATION, life::ended_with_terms),
    Code::warning("TC-303", ORGANISATION, life::ended_with_programmes),
    Code::warning("TC-304", ORGANISATION, life::under_an_ended_one),
    Code::warning("TC-305", ORGANISATION, life::passed_without_end),
    Code::warning("TC-306", ORGANISATION, life::two_upper_bodies),
    Code::error("SL-201", ORGANISATION, figure::more_women_than_all),
    Code::warning("SL-301", ORGANISATION, figure::unlikely_change).custom().switchable(),
    Code::warning("SL-302", ORGANISATION, figure::two_on_one_day),
    Code::warning("SL-303", ORGANISATION, figure::more_members_than_workers).switchable(),
    Code::warning("NK-101", TERM, term::without_years),
    Code::error("NK-201", TERM, meeting::more_attending_than_summoned),
    Code::error("NK-202", TERM, term::part_of_body_above_elected),
    Code::error("NK-203", TERM, term::ends_before_it_begins),
    Code::error("NK-204", TERM, term::office_held_twice),
    Code::error("NK-205", TERM, meeting::ends_before_it_begins),
    Code::error("NK-206", TERM, term::ages_above_elected),
    Code::error("NK-207", TERM, term::old_and_new_above_elected),
    Code::error("NK-208", TERM, meeting::more_verified_than_attending),
    Code::error("NK-209", TERM, meeting::delegates_above_summoned),
    Code::error("NK-210", TERM, meeting::delegation_does_not_add_up),
    Code::warning("NK-301", TERM, term::unusual_length).from(STATUTE_TERM),
    Code::warning("NK-302", TERM, term::does_not_follow_previous).switchable(),
    Code::warning("NK-303", TERM, term::ordinal_does_not_follow).from(GUIDE_03_NUMBERING),
    Code::warning("NK-304", TERM, size::standing_above_share).custom().switchable(),
    Code::warning("NK-305", TERM, meeting::delegates_differ_from_attending).switchable(),
    Code::warning("NK-306", TERM, meeting::more_women_than_attending).switchable(),
    Code::warning("NK-307", TERM, size::committee_outside_table).from(GUIDE_03_SIZES),
    Code::warning("NK-308", TERM, size::inspection_without_need).from(STATUTE_INSPECTION),
    Code::warning("NK-309", TERM, size::committee_without_need).from(GUIDE_03_SIZES),
    Code::warning("NK-310", TERM, size::standing_without_need).custom().switchable(),
    Code::warning("NK-311", TERM, congress::too_many_delegates).from(GUIDE_03_DELEGATES),
    Code::warning("NK-312", TERM, congress::delegates_of_few_members).from(GUIDE_03_DELEGATES),
    Code::warning("NK-313", TERM, congress::shares_of_a_congress)
        .custom()
        .from(PLAN_GUESTS)
        .switchable(),
    Code::warning("NK-314", TERM, congress::shares_of_the_committee).from(GUIDE_56).switchable(),
    Code::warning("NK-315", TERM, chain::overlaps_the_one_before).switchable(),
    Code::warning("NK-316", TERM, chain::long_after_the_one_before)
        .from(GUIDE_238_POSTPONED)
        .switchable(),
    Code::warning("NK-317", TERM, chain::extended_too_far).from(STATUTE_TERM),
    Code::warning("NK-318", TERM, chain::previous_of_a_stranger),
    Code::warning("NK-319", TERM, chain::running_beside_another),
    Code::warning("BC-101", BALLOT, missing::returned_unknown),
    Code::warning("BC-102", BALLOT, missing::figure_unknown),
    Code::warning("BC-103", BALLOT, missing::votes_unknown),
    Code::warning("BC-104", BALLOT, missing::result_unknown),
    Code::warning("BC-105", BALLOT, missing::list_empty),
    Code::warning("BC-106", BALLOT, names::namesakes_without_birth_date),
    Code::error("BC-201", BALLOT, ballot::more_returned_than_issued),
    Code::error("BC-202", BALLOT, ballot::valid_and_invalid_not_returned),
    Code::error("BC-203", BALLOT, candidate::more_votes_than_valid),
    Code::error("BC-204", BALLOT, ballot::more_attending_than_summoned),
    Code::error("BC-205", BALLOT, ballot::more_voting_than_attending),
    Code::error("BC-206", BALLOT, candidate::votes_above_seats),
    Code::error("BC-207", BALLOT, candidate::listed_twice),
    Code::error("BC-208", BALLOT, ballot::part_above_returned),
    Code::error("BC-209", BALLOT, ballot::more_voting_than_summoned),
    Code::error("BC-210", BALLOT, rounds::follows_no_earlier_round),
    Code::error("BC-211", BALLOT, ballot::part_above_issued),
    Code::error("BC-212", BALLOT, candidate::more_votes_than_ballots),
    Code::error("BC-213", BALLOT, course::elected_twice),
    Code::warning("BC-301", BALLOT, ballot::too_few_attending).custom().switchable(),
    Code::warning("BC-302", BALLOT, candidate::elected_without_half).from(GUIDE_28),
    Code::warning("BC-303", BALLOT, candidate::left_out_with_half).from(GUIDE_28),
    Code::warning("BC-304", BALLOT, candidate::elected_not_seats),
    Code::warning("BC-305", BALLOT, ballot::more_issued_than_attending).switchable(),
    Code::warning("BC-306", BALLOT, ballot::differs_from_meeting).switchable(),
    Code::warning("BC-307", BALLOT, candidate::printed_percent_differs),
    Code::warning("BC-308", BALLOT, result::tie_at_the_last_seat).from(GUIDE_238_TIES),
    Code::warning("BC-309", BALLOT, result::too_few_above_half).from(GUIDE_238_FEWER),
    Code::warning("BC-310", BALLOT, result::list_shorter_than_seats),
    Code::warning("BC-311", BALLOT, result::passed_over).from(GUIDE_28),
    Code::warning("BC-312", BALLOT, result::alternate_without_half).from(GUIDE_238_ALTERNATES),
    Code::warning("BC-313", BALLOT, result::alternates_too_early).from(GUIDE_238_ALTERNATES),
    Code::warning("BC-314", BALLOT, candidate::list_differs_from_nominations),
    Code::warning("BC-315", BALLOT, result::unusual_basis).from(GUIDE_28),
    Code::warning("BC-316", BALLOT, ballot::not_secret).from(GUIDE_03_BALLOT),
    Code::warning("BC-317", BALLOT, rounds::round_without_first),
    Code::warning("BC-318", BALLOT, rounds::follows_another_election),
    Code::warning("BC-319", BALLOT, rounds::not_on_the_first_list).switchable(),
    Code::warning("BC-320", BALLOT, rounds::elected_before),
    Code::warning("BC-321", BALLOT, rounds::more_seats_than_left),
    Code::warning("BC-322", BALLOT, names::board_on_the_list).switchable(),
    Code::warning("BC-323", BALLOT, names::namesakes_of_one_birth_date),
    Code::warning("BC-324", BALLOT, course::elected_from_outside).custom().switchable(),
    Code::warning("BC-325", BALLOT, course::too_many_supplements).from(STATUTE_SUPPLEMENTS),
    Code::warning("BC-326", BALLOT, course::elected_again_by_supplement),
    Code::warning("BC-327", BALLOT, size::committee_seats_outside_table).from(GUIDE_03_SIZES),
    Code::warning("BC-328", BALLOT, size::standing_seats_above_share).custom().switchable(),
    Code::warning("BC-329", BALLOT, size::inspection_seats_without_need).from(STATUTE_INSPECTION),
    Code::warning("BC-330", BALLOT, size::committee_seats_without_need).from(GUIDE_03_SIZES),
    Code::warning("BC-331", BALLOT, ballot::one_office_many_seats),
    Code::warning("BC-332", BALLOT, ballot::more_returned_than_voting).switchable(),
    Code::warning("BC-333", BALLOT, candidate::elected_and_alternate),
    Code::warning("PH-101", PROGRAMME, programme::without_parties),
    Code::warning("PH-102", PROGRAMME, programme::without_end),
    Code::error("PH-201", PROGRAMME, programme::ends_before_it_begins),
    Code::error("PH-202", PROGRAMME, programme::party_twice),
    Code::error("PH-203", PROGRAMME, programme::begins_before_previous),
    Code::warning("PH-301", PROGRAMME, silent).on_the_day(programme::expired_without_final),
    Code::warning("PH-302", PROGRAMME, silent).on_the_day(programme::year_without_review),
    Code::warning("PH-303", PROGRAMME, programme::party_is_no_more),
    Code::warning("PH-304", PROGRAMME, programme::overlaps_previous).custom().switchable(),
    Code::warning("PH-305", PROGRAMME, programme::signed_late).custom().switchable(),
    Code::warning("PH-306", PROGRAMME, programme::targets_without_result)
        .on_the_day(programme::results_due),
    Code::warning("PH-307", PROGRAMME, programme::signed_twice),
    Code::warning("NS-101", PERSON, person::without_name),
    Code::error("NS-201", PERSON, person::joined_before_born),
    Code::error("NS-202", MANDATES, person::mandate_ends_before_it_begins),
    Code::error("NS-203", PERSON, person::mandate_before_born),
];
