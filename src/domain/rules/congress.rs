//! NK: congresses and committees against the rule sets.

use super::certain::{count, share_words, written};
use super::circumstances::Circumstances;
use super::report::Report;
use super::sets::Subject;
use crate::domain::catalogue::{Kind, Record};
use crate::domain::dossier::Dossier;
use crate::domain::values::grouped;

fn delegate_congresses(dossier: &Dossier) -> impl Iterator<Item = &Record> {
    let congress = |meeting: &&Record| meeting.text("kind") == Some("delegate_congress");
    dossier.records(Kind::Meeting).filter(congress)
}

/// NK-311: more official delegates (được triệu tập) to a delegates' congress than the table allows
/// (03/HD-TLĐ 2020, §6.5).
pub(super) fn too_many_delegates(dossier: &Dossier, report: &mut Report) {
    for meeting in delegate_congresses(dossier) {
        let on = Circumstances::of_meeting(dossier, meeting);
        let Some((set, limit)) = on.limit(dossier, Subject::CongressDelegates) else { continue };
        let Some((summoned, most)) = count(meeting, "summoned").zip(limit.at_most) else {
            continue;
        };
        if summoned.least() > most {
            let arguments = [
                ("summoned", written(summoned)),
                ("most", grouped(most)),
                ("set", set.name.clone()),
            ];
            report.add(meeting.id, ["summoned", "kind"], arguments);
        }
    }
}

/// NK-312: a delegates' congress though the union has fewer members than one needs (03/HD-TLĐ 2020,
/// §6.4); the upper union may agree to it where they are scattered.
pub(super) fn delegates_of_few_members(dossier: &Dossier, report: &mut Report) {
    for meeting in delegate_congresses(dossier) {
        let on = Circumstances::of_meeting(dossier, meeting);
        let Some((set, limit)) = on.limit(dossier, Subject::DelegateCongressFrom) else { continue };
        let Some((members, least)) = on.members.zip(limit.at_least) else { continue };
        if members.most().is_some_and(|most| most < least) {
            let arguments = [
                ("members", written(members)),
                ("least", grouped(least)),
                ("set", set.name.clone()),
            ];
            report.add(meeting.id, ["kind"], arguments);
        }
    }
}

/// NK-313: more appointed delegates or guests than their share of those summoned. The shares are shipped
/// switched off: no text for the one, a plan of one city for the other.
pub(super) fn shares_of_a_congress(dossier: &Dossier, report: &mut Report) {
    let parts = [("delegates_appointed", Subject::AppointedShare), ("guests", Subject::GuestShare)];
    for meeting in dossier.records(Kind::Meeting) {
        let on = Circumstances::of_meeting(dossier, meeting);
        for (part, subject) in parts {
            let Some((set, (top, bottom))) = on.share(dossier, subject) else { continue };
            let numbers = count(meeting, part).zip(count(meeting, "summoned"));
            let Some((number, summoned)) = numbers else { continue };
            let most = summoned.most().map(|most| most.saturating_mul(top));
            if most.is_some_and(|most| number.least().saturating_mul(bottom) > most) {
                let arguments = [
                    ("part", part.to_owned()),
                    ("number", written(number)),
                    ("summoned", written(summoned)),
                    ("share", share_words((top, bottom))),
                    ("set", set.to_owned()),
                ];
                report.add(meeting.id, [part, "summoned"], arguments);
            }
        }
    }
}

/// NK-314: fewer women, or fewer of an age, in the committee than the guidance asks for (56/HD-TLĐ 2022,
/// shipped switched off: a wish for the preparation of candidates, not a limit).
pub(super) fn shares_of_the_committee(dossier: &Dossier, report: &mut Report) {
    let on = Circumstances::of_term(dossier);
    let parts = [
        ("female", Subject::WomenShare),
        ("under_40", Subject::Under40Share),
        ("from_40_to_50", Subject::From40To50Share),
    ];
    for body in dossier.records(Kind::Body).filter(|body| body.text("body") == Some("committee")) {
        for (part, subject) in parts {
            let Some((set, (top, bottom))) = on.share(dossier, subject) else { continue };
            let numbers = count(body, part).zip(count(body, "elected"));
            let Some((number, elected)) = numbers else { continue };
            let least = elected.least().saturating_mul(top);
            if number.most().is_some_and(|most| most.saturating_mul(bottom) < least) {
                let arguments = [
                    ("part", part.to_owned()),
                    ("number", written(number)),
                    ("elected", written(elected)),
                    ("share", share_words((top, bottom))),
                    ("set", set.to_owned()),
                ];
                report.add(body.id, [part, "elected"], arguments);
            }
        }
    }
}
