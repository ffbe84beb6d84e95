//! Section II: the congress or conference that opened the term.

use crate::documents::Cell;
use crate::documents::facts::{Facts, post_of};
use crate::documents::stored::{
    choice, choice_cell, choice_inside, counted, joined, or_unknown, ordinal, share, short_date,
    spoken_date, with,
};
use crate::documents::term_summary::{Fact, MeetingSort, Motion, Participant};
use crate::documents::words::{percent_in_sentence, phrase, word};
use crate::domain::catalogue::{self, DocumentLink, Kind, Meeting, RecordId};
use crate::domain::text::fold;
use crate::domain::values::ordinal_number;
use crate::store::StoreError;

/// What section II is called.
pub fn sort(facts: &Facts<'_>) -> MeetingSort {
    match facts.opening.as_ref().and_then(|meeting| meeting.kind.as_deref()) {
        Some("delegate_conference" | "full_conference" | "founding") => MeetingSort::Conference,
        Some("extended_committee_meeting") => MeetingSort::ExtendedCommittee,
        _ => MeetingSort::Congress,
    }
}

/// The numbered facts of section II.
pub fn facts(facts: &Facts<'_>) -> Result<Vec<Fact>, StoreError> {
    let mut list = Vec::new();
    match &facts.opening {
        Some(meeting) => {
            list.push(Fact::new(word("term-meeting"), occasion(meeting)));
            list.push(Fact::new(word("term-attendance"), attendance(meeting)));
            optional(&mut list, "term-delegates-kinds", delegates(meeting));
            optional(
                &mut list,
                "term-presided",
                meeting.presided_by.as_deref().map(presided_by).unwrap_or_default(),
            );
            list.push(Fact::new(word("term-resolution"), resolution(facts, meeting)?));
        }
        None => list.push(Fact::new(word("term-meeting"), Cell::unknown())),
    }
    let first = facts.meetings.iter().find(|one| is_first_committee(one)).map(|one| one.id);
    if first.is_none() {
        list.push(Fact::new(word("term-first-committee"), Cell::unknown()));
    }
    for meeting in &facts.meetings {
        let label = if Some(meeting.id) == first {
            word("term-first-committee")
        } else {
            let kind = choice(Kind::Meeting, "kind", meeting.kind.as_deref());
            kind.unwrap_or_else(|| word("term-other-meeting"))
        };
        list.push(Fact::new(label, other_meeting(facts, meeting, Some(meeting.id) == first)?));
    }
    list.push(Fact::new(word("term-recognition"), recognition(facts)?));
    Ok(list)
}

/// Whether it is the first meeting of the committee: one whose ordinal does not say otherwise.
fn is_first_committee(meeting: &Meeting) -> bool {
    meeting.kind.as_deref() == Some("committee_meeting")
        && meeting.ordinal.as_deref().and_then(ordinal_number).is_none_or(|number| number == 1)
}

/// Whoever presided, as a comrade; titles, bodies and several people stand as they were entered.
fn presided_by(text: &str) -> String {
    let folded = fold(text);
    let own_words = ["dong chi", "cac dong chi", "d c", "doan chu tich", "chu tich doan", "ban"];
    let begins = |words: &str| folded == words || folded.starts_with(&format!("{words} "));
    if own_words.iter().any(|words| begins(words)) {
        text.to_owned()
    } else {
        phrase("term-comrade", &[("name", text)])
    }
}

fn optional(list: &mut Vec<Fact>, key: &str, value: String) {
    if !value.is_empty() {
        list.push(Fact::new(word(key), value));
    }
}

/// "Đại hội đại biểu lần thứ V, buổi chiều ngày 21 tháng 4 năm 2023, tại Hội trường Công ty".
fn occasion(meeting: &Meeting) -> String {
    let kind = choice(Kind::Meeting, "kind", meeting.kind.as_deref());
    let kind = kind.unwrap_or_else(|| phrase("term-form-unknown", &[]));
    let name = joined([kind, ordinal("term-nth", meeting.ordinal.as_deref())], " ");
    let pilot = if meeting.pilot == Some(true) { word("term-pilot") } else { String::new() };
    let name = joined([name, pilot], " ");
    let when = or_unknown(Some(when(meeting)));
    let said = joined([name, when], ", ");
    match meeting.venue.as_deref() {
        Some(venue) => joined([said, phrase("term-venue", &[("venue", venue)])], ", "),
        None => joined([said, word("term-venue-unknown")], "; "),
    }
}

/// "buổi chiều ngày 14 tháng 4 năm 2023", "từ ngày … đến ngày …".
fn when(meeting: &Meeting) -> String {
    let session = match meeting.session.as_deref() {
        Some("day") => choice_inside(Kind::Meeting, "session", Some("day")),
        Some(session) => choice_inside(Kind::Meeting, "session", Some(session))
            .map(|session| phrase("term-session", &[("session", &session)])),
        None => None,
    };
    let start = meeting.starts_on.map(spoken_date).unwrap_or_default();
    let end = meeting.ends_on.filter(|end| Some(*end) != meeting.starts_on).map(spoken_date);
    let days = match (start.as_str(), end) {
        (_, None) => start,
        ("", Some(end)) => phrase("term-to", &[("date", &end)]),
        (start, Some(end)) => phrase("term-days", &[("from", start), ("to", &end)]),
    };
    joined([session.unwrap_or_default(), days], " ")
}

/// "120; có mặt: 118 (98,3 % số triệu tập); khách mời: chưa rõ".
fn attendance(meeting: &Meeting) -> Cell {
    let numbers = [meeting.summoned, meeting.attending, meeting.verified, meeting.guests];
    if numbers.iter().all(Option::is_none) {
        return Cell::unknown();
    }
    let said = |number| crate::documents::stored::count(number).in_sentence();
    let percent = match share(meeting.attending, meeting.summoned).display {
        Some(_) => {
            match (
                crate::documents::stored::exact(meeting.attending),
                crate::documents::stored::exact(meeting.summoned),
            ) {
                (Some(part), Some(whole)) => crate::documents::words::tenths(part, whole)
                    .map(|tenths| {
                        phrase("term-of-summoned", &[("percent", &percent_in_sentence(tenths))])
                    })
                    .unwrap_or_default(),
                _ => String::new(),
            }
        }
        None => String::new(),
    };
    let present = phrase("term-attending", &[("count", &said(meeting.attending))]);
    let line = joined(
        [
            said(meeting.summoned),
            joined([present, percent], " "),
            counted("term-verified", meeting.verified),
            phrase("term-guests", &[("count", &said(meeting.guests))]),
        ],
        "; ",
    );
    Cell::text(line)
}

/// "đương nhiên 03; được bầu 115; nữ 40"; empty where nothing is known.
fn delegates(meeting: &Meeting) -> String {
    joined(
        [
            counted("term-ex-officio", meeting.delegates_ex_officio),
            counted("term-elected", meeting.delegates_elected),
            counted("term-appointed", meeting.delegates_appointed),
            counted("term-female", meeting.delegates_female),
        ],
        "; ",
    )
}

fn resolution(facts: &Facts<'_>, meeting: &Meeting) -> Result<Cell, StoreError> {
    let paper = facts.paper(meeting.resolution)?;
    let percent = meeting.resolution_percent.map(|percent| {
        let shown = percent_in_sentence(i64::from(percent.tenths));
        phrase("term-approved", &[("percent", &shown)])
    });
    if paper.is_none() && percent.is_none() {
        return Ok(Cell::unknown());
    }
    let paper = paper.unwrap_or_else(|| word("term-number-unknown"));
    Ok(Cell::text(joined([paper, percent.unwrap_or_default()], "; ")))
}

/// A later meeting in one sentence: "ngày 21/04/2023; có mặt 09/09".
fn other_meeting(facts: &Facts<'_>, meeting: &Meeting, first: bool) -> Result<String, StoreError> {
    let venue = with("term-venue", "venue", meeting.venue.as_deref());
    // The label of the first one already says so.
    let name = meeting.ordinal.as_deref().filter(|_| !first);
    let name = ordinal("term-nth", name);
    let day = joined([name, or_unknown(Some(when(meeting))), venue], ", ");
    let present = match (meeting.summoned, meeting.attending) {
        (None, None) => String::new(),
        _ => phrase("term-attendance-inside", &[("text", &attendance(meeting).in_sentence())]),
    };
    let decided = resolution(facts, meeting)?;
    let decided = decided.known().map(|text| phrase("term-resolution-inside", &[("text", text)]));
    let presided = meeting.presided_by.as_deref().map(presided_by);
    let presided = with("term-presided-inside", "name", presided.as_deref());
    Ok(joined([day, present, delegates(meeting), presided, decided.unwrap_or_default()], "; "))
}

/// The decisions that recognised the results, from the dossier and from the office holders.
fn recognition(facts: &Facts<'_>) -> Result<Cell, StoreError> {
    let links = facts.dossier.all::<DocumentLink>().into_iter();
    let links = links
        .filter(|link| matches!(link.role.as_deref(), Some("recognition" | "appointment")))
        .map(|link| link.document);
    let mandates =
        facts.mandates.iter().filter(|one| one.obtained.as_deref() != Some("by_election"));
    let mut seen: Vec<RecordId> = Vec::new();
    let mut papers = Vec::new();
    for id in links.chain(mandates.map(|one| one.decision)).flatten() {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        papers.extend(facts.paper(Some(id))?);
    }
    Ok(Cell::text_or_unknown(Some(&papers.join("; "))))
}

/// Who took part in the meetings of the term, those of the congress first.
pub fn participants(facts: &Facts<'_>) -> Result<Vec<Participant>, StoreError> {
    let mut list = Vec::new();
    for one in facts.dossier.all::<catalogue::Participant>() {
        let person = facts.person(one.person)?;
        let post = one.post.clone().or_else(|| person.as_ref().map(post_of));
        let name = facts.who(one.person, one.name.as_deref())?;
        let elsewhere = one.meeting != facts.opening.as_ref().map(|meeting| meeting.id);
        let meeting = facts.meetings.iter().find(|meeting| Some(meeting.id) == one.meeting);
        let about = meeting.filter(|_| elsewhere).map(|meeting| {
            let kind = choice(Kind::Meeting, "kind", meeting.kind.as_deref()).unwrap_or_default();
            joined([kind, meeting.starts_on.map(short_date).unwrap_or_default()], " ")
        });
        let note = joined([about.unwrap_or_default(), one.note.clone().unwrap_or_default()], "; ");
        list.push((
            elsewhere,
            Participant {
                name: Cell::text_or_unknown(name.as_deref()),
                post: Cell::text_or_unknown(post.as_deref()),
                role: choice_cell(Kind::Participant, "role", one.role.as_deref()),
                note: Cell::text_or_unknown(Some(&note)),
            },
        ));
    }
    list.sort_by_key(|(elsewhere, _)| *elsewhere);
    Ok(list.into_iter().map(|(_, one)| one).collect())
}

/// What was voted on, in its order.
pub fn motions(facts: &Facts<'_>) -> Vec<Motion> {
    let mut motions: Vec<catalogue::Motion> = facts.dossier.all();
    motions.sort_by_key(|motion| (motion.position.is_none(), motion.position, motion.id));
    motions
        .into_iter()
        .map(|motion| Motion {
            text: Cell::text_or_unknown(motion.text.as_deref()),
            percent: motion.percent.map_or_else(Cell::unknown, |percent| {
                Cell::text(percent_in_sentence(i64::from(percent.tenths)))
            }),
            method: Cell::text_or_unknown(motion.method.as_deref()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_presided_is_a_comrade_unless_the_words_say_otherwise() {
        for (text, shown) in [
            ("Kiều Minh Đức, Chủ tịch", "đồng chí Kiều Minh Đức, Chủ tịch"),
            ("Đồng chí Kiều Minh Đức", "Đồng chí Kiều Minh Đức"),
            ("Đoàn Chủ tịch gồm 03 đồng chí", "Đoàn Chủ tịch gồm 03 đồng chí"),
            ("Đ/c Lê Văn An", "Đ/c Lê Văn An"),
        ] {
            assert_eq!(presided_by(text), shown);
        }
    }
}
