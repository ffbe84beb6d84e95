//! The sums of the table are those that the database finds by itself.

use rusqlite::Connection;
use so_cong_doan::documents::term_table::{Reach, TermTable};
use so_cong_doan::domain::catalogue::{Kind, RecordId};
use so_cong_doan::exchange::practice;
use so_cong_doan::store::{Store, StoreError};

use super::{shown, table};
use crate::support::Desk;

const DAY: &str = "2025-11-20";

/// The nine counts of the committee of every organisation under `?1` by `?2` levels on the day `?3`, made
/// by the rule of the paper in another language: what the report of the committee says, else what its
/// whole list says. Good for books in which no congress is to come and no ballot lacks its mandates.
const COUNTS: &str = "
WITH RECURSIVE
state AS (
    SELECT p.organisation AS id, p.parent, p.kind, p.change FROM organisation_period p
    WHERE p.id = (SELECT q.id FROM organisation_period q WHERE q.organisation = p.organisation
        AND (q.valid_from IS NULL OR substr(q.valid_from || '-01-01', 1, 10) <= ?3)
        ORDER BY q.valid_from IS NOT NULL DESC, q.valid_from DESC, q.id DESC LIMIT 1)
),
living AS (SELECT * FROM state WHERE change IS NOT 'ended'),
below (id, kind, level) AS (
    SELECT id, kind, 1 FROM living WHERE parent = ?1
    UNION SELECT l.id, l.kind, b.level + 1 FROM living l JOIN below b ON l.parent = b.id WHERE b.level < ?2
),
chosen AS (
    SELECT b.id AS organisation, t.id AS term,
        (SELECT m.starts_on FROM meeting m WHERE m.term = t.id AND m.kind NOT IN ('committee_meeting', 'inspection_meeting')
            ORDER BY m.starts_on LIMIT 1) AS met,
        t.starts_on
    FROM below b LEFT JOIN term t ON t.id = (
        SELECT u.id FROM term u WHERE u.organisation = b.id ORDER BY u.year_from DESC LIMIT 1)
    WHERE b.kind NOT IN ('outside', 'group')
        AND (t.id IS NOT NULL OR b.kind NOT IN ('section', 'occupational_section', 'member_grassroots'))
),
seat AS (
    SELECT c.term, m.person,
        coalesce(max(CASE WHEN m.office = 'committee_member' THEN m.re_elected END),
            CASE WHEN max(m.re_elected) = 1 THEN 1 END) AS again,
        coalesce(c.met, min(m.\"from\")) AS day
    FROM chosen c JOIN mandate m ON m.term = c.term
    WHERE m.office IN ('committee_member', 'standing_member', 'vice_chair', 'chair')
    GROUP BY c.term, m.person
),
age AS (
    SELECT s.*, p.gender, coalesce(p.party_member, CASE WHEN p.party_joined IS NOT NULL THEN 1 END) AS party,
        p.born, substr(p.born || '-01-01', 1, 10) AS early,
        CASE length(p.born) WHEN 4 THEN p.born || '-12-31'
            WHEN 7 THEN date(p.born || '-01', '+1 month', '-1 day') ELSE p.born END AS late
    FROM seat s JOIN person p ON p.id = s.person
),
years AS (
    SELECT age.*,
        strftime('%Y', day) - strftime('%Y', early) - (strftime('%m-%d', day) < strftime('%m-%d', early)) AS oldest,
        strftime('%Y', day) - strftime('%Y', late) - (strftime('%m-%d', day) < strftime('%m-%d', late)) AS youngest
    FROM age
),
grouped AS (
    SELECT years.*, CASE WHEN born IS NULL THEN NULL
        WHEN oldest < 40 THEN 1 WHEN youngest > 50 THEN 3
        WHEN youngest >= 40 AND oldest <= 50 THEN 2 END AS ages FROM years
),
list AS (
    SELECT term, count(*) AS n, sum(gender = 'female') AS women, sum(gender IS NULL) AS no_gender,
        sum(party = 1) AS party, sum(party IS NULL) AS no_party,
        sum(ages IS 1) AS young, sum(ages IS 2) AS middle, sum(ages IS 3) AS old, sum(ages IS NULL) AS no_age,
        sum(again IS 1) AS again, sum(again IS 0) AS fresh, sum(again IS NULL) AS no_again
    FROM grouped GROUP BY term
),
own AS (
    SELECT c.*, b.id AS body, coalesce(b.elected, l.n) AS total, b.female, b.party_members, b.under_40,
        b.from_40_to_50, b.over_50, b.re_elected, b.new, l.*
    FROM chosen c
    LEFT JOIN body b ON b.id = (SELECT min(id) FROM body WHERE body.term = c.term AND body.body = 'committee')
    LEFT JOIN list l ON l.term = c.term
),
whole AS (SELECT own.*, n = total AS whole, coalesce(under_40, from_40_to_50, over_50) IS NOT NULL AS aged FROM own)
SELECT total,
    coalesce(female, CASE WHEN whole AND no_gender = 0 THEN women END),
    coalesce(party_members, CASE WHEN whole AND no_party = 0 THEN party END),
    CASE WHEN aged THEN under_40 WHEN whole AND no_age < n THEN young END,
    CASE WHEN aged THEN from_40_to_50 WHEN whole AND no_age < n THEN middle END,
    CASE WHEN aged THEN over_50 WHEN whole AND no_age < n THEN old END,
    CASE WHEN aged THEN max(total - under_40 - from_40_to_50 - over_50, 0) WHEN whole AND no_age < n THEN no_age END,
    coalesce(re_elected, CASE WHEN whole AND no_again = 0 THEN again END),
    coalesce(new, CASE WHEN whole AND no_again = 0 THEN fresh END)
FROM whole";

type Counts = [Option<u64>; 9];

fn counts(desk: &Desk, upper: RecordId, levels: i64) -> Vec<Counts> {
    let book = Connection::open(desk.book()).unwrap();
    let mut statement = book.prepare(COUNTS).unwrap();
    let rows = statement.query_map((upper.0, levels, DAY), |row| {
        let mut counts = [None; 9];
        for (at, count) in counts.iter_mut().enumerate() {
            *count = row.get::<_, Option<i64>>(at)?.map(|count| count as u64);
        }
        Ok(counts)
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

fn dotted(number: u64) -> String {
    let digits = number.to_string();
    let (thousands, rest) = digits.split_at(digits.len().saturating_sub(3));
    if thousands.is_empty() { digits } else { format!("{thousands}.{rest}") }
}

/// The grand total and the shares as they must be printed.
fn expected(counts: &[Counts]) -> (Vec<String>, Vec<String>) {
    let column = |at: usize| counts.iter().map(move |one| one[at]);
    let sums = (0..9).map(|at| {
        let known: Vec<u64> = column(at).flatten().collect();
        let star = if known.len() < counts.len() { "*" } else { "" };
        let sum = format!("{}{star}", dotted(known.iter().sum()));
        if known.is_empty() { "…".to_owned() } else { sum }
    });
    let shares = (0..9).map(|at| {
        let both = counts.iter().filter_map(|one| one[0].zip(one[at]));
        let (whole, part) = both.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        if whole == 0 {
            return "…".to_owned();
        }
        let tenths = (part * 2000 + whole) / (2 * whole);
        format!("{},{}", tenths / 10, tenths % 10)
    });
    (sums.collect(), shares.collect())
}

fn assert_agrees(desk: &Desk, store: &Store, upper: RecordId) -> usize {
    let mut most = 0;
    for (reach, levels) in [(Reach::Direct, 1), (Reach::TwoLevels, 2), (Reach::All, 99)] {
        let made: TermTable = table(store, upper, DAY, None, reach);
        let counts = counts(desk, upper, levels);
        assert_eq!(made.total.organisations, counts.len(), "{levels}");
        most = most.max(counts.len());
        if counts.is_empty() {
            continue;
        }
        let (sums, shares) = expected(&counts);
        assert_eq!(shown(&made.total.cells()), sums, "{levels}");
        assert_eq!(shown(&made.shares), shares, "{levels}");
        let mut parts = [0_i64; 9];
        for group in &made.groups {
            for (part, cell) in parts.iter_mut().zip(group.sums.values()) {
                if let so_cong_doan::documents::Value::Int(sum) = cell.value {
                    *part += sum;
                }
            }
        }
        let whole = made.total.values().map(|cell| match cell.value {
            so_cong_doan::documents::Value::Int(sum) => sum,
            _ => 0,
        });
        assert_eq!(parts, whole, "the kinds together are the whole");
    }
    most
}

/// The organisations of a book that stand above others.
fn uppers(store: &Store) -> Vec<RecordId> {
    let mut found = Vec::new();
    store
        .each::<StoreError>(Kind::OrganisationPeriod, |period| {
            found.extend(period.reference("parent"));
            Ok(())
        })
        .unwrap();
    found.sort();
    found.dedup();
    found
}

#[test]
fn the_sums_of_practice_books_are_those_of_the_database() {
    for (organisations, seed) in [(200, 3), (700, 5)] {
        let desk = Desk::new();
        practice::fill(&mut desk.open(), organisations, seed, &mut |_, _| {}).unwrap();
        let store = desk.open();
        let most =
            uppers(&store).into_iter().map(|upper| assert_agrees(&desk, &store, upper)).max();
        assert!(most > Some(organisations as usize / 2), "{most:?}");
    }
}

#[test]
fn the_sums_of_the_cases_are_those_of_the_database() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    let Ok(files) = std::fs::read_dir(folder) else { return };
    let files = files.map(|file| file.unwrap().path());
    for file in files.filter(|file| file.extension().is_some_and(|ending| ending == "json")) {
        let desk = Desk::with(&file);
        let store = desk.open();
        for upper in uppers(&store) {
            assert_agrees(&desk, &store, upper);
        }
    }
}
