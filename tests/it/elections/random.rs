//! Random ballots in which nothing is to be found.

use serde_json::{Map, Value as Json, json};

pub type Object = Map<String, Json>;

/// Throws that are the same every time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        least + (self.0 >> 11) % (most - least + 1)
    }
}

/// The `n`-th uid of a kind of records.
pub fn uid(kind: u64, n: u64) -> String {
    format!("018f0000-{kind:04x}-7000-8000-{n:012x}")
}

const FAMILIES: [&str; 8] = ["Lã", "Vi", "Kim", "Âu", "Giáp", "Ninh", "Lục", "Đậu"];
const GIVEN: [&str; 10] =
    ["Bội", "Cảnh", "Diễm", "Đãng", "Hân", "Khoan", "Miên", "Nhuận", "Oánh", "Trực"];

/// Everyone who stands somewhere: 240 people of different names.
pub fn people() -> Vec<Object> {
    (0..240).map(person).collect()
}

pub fn person(n: u64) -> Object {
    let at = |list: &[&'static str], n: u64| list[(n % list.len() as u64) as usize];
    let middle = ["Thị", "Văn", "Minh"][(n / 80 % 3) as usize];
    let name = format!("{} {middle} {}", at(&FAMILIES, n), at(&GIVEN, n / 8));
    object(json!({ "kind": "person", "uid": uid(1, n), "full_name": name, "born": "1985" }))
}

pub fn object(json: Json) -> Object {
    match json {
        Json::Object(object) => object,
        other => panic!("{other} is no object"),
    }
}

/// A percentage as the exchange format writes it.
pub fn percent(tenths: u64) -> Json {
    if tenths.is_multiple_of(10) { json!(tenths / 10) } else { json!(tenths as f64 / 10.0) }
}

/// One union with its term, its congress and one ballot.
pub struct Sheet {
    pub number: u64,
    pub period: Object,
    pub figure: Object,
    pub ballot: Object,
    pub candidates: Vec<Object>,
    /// Records of its own that a fault adds.
    pub more: Vec<Object>,
}

impl Sheet {
    /// A ballot in which every number fits every other.
    pub fn random(number: u64, dice: &mut Dice) -> Self {
        let office = ["committee", "delegate", "vice_chair"][dice.between(0, 2) as usize];
        let seats = if office == "committee" { dice.between(3, 15) } else { dice.between(1, 9) };
        let valid = dice.between(30, 400);
        let invalid = dice.between(0, 4);
        let returned = valid + invalid;
        let issued = returned + dice.between(0, 2);
        let attending = issued + dice.between(0, 3);
        let summoned = attending + dice.between(0, attending / 3);
        let long = dice.between(0, 49) == 0;
        let listed = seats + if long { dice.between(100, 185) } else { dice.between(0, 5) };
        let ballot = object(json!({
            "kind": "ballot", "uid": uid(5, number), "meeting": uid(4, number), "office": office, "round": 1,
            "seats": seats, "nominated": listed, "self_nominated": 0, "summoned": summoned,
            "attending": attending, "voting": issued, "issued": issued, "returned": returned, "valid": valid,
            "invalid": invalid, "basis": "returned", "method": "secret", "status": "final",
        }));
        let mut sheet = Self {
            number,
            period: object(json!({ "kind": "organisation_period", "uid": uid(7, number),
                "organisation": uid(2, number), "name": format!("Công đoàn cơ sở số {number}"),
                "organisation_kind": "grassroots" })),
            figure: object(
                json!({ "kind": "figure", "uid": uid(8, number), "organisation": uid(2, number),
                "as_of": "2022-12-31", "members": dice.between(200, 2_999) }),
            ),
            ballot,
            candidates: Vec::new(),
            more: Vec::new(),
        };
        sheet.list(listed, dice);
        sheet
    }

    /// The winners have more than half, the last of them alone with the fewest votes that win; the others
    /// share what the ballots can still carry.
    fn list(&mut self, listed: u64, dice: &mut Dice) {
        let (seats, valid) = (self.number_of("seats"), self.number_of("valid"));
        let needed = self.number_of("returned") / 2 + 1;
        let first = dice.between(0, 239);
        let mut left = (seats * valid).saturating_sub(needed);
        for at in 0..listed {
            let wins = at < seats;
            let votes = match at + 1 {
                place if place == seats => needed,
                _ if wins => dice.between(needed + 2, valid - 2),
                _ => dice.between(0, (needed - 1).min(left / (listed - at))),
            };
            left = left.saturating_sub(if at + 1 == seats { 0 } else { votes });
            let number = self.number * 256 + at;
            self.candidates.push(object(json!({
                "kind": "candidate", "uid": uid(6, number), "ballot": uid(5, self.number),
                "person": uid(1, (first + at) % 240), "position": at + 1, "votes": votes,
                "nomination": "nominated", "elected": wins,
            })));
        }
    }

    /// A number of the ballot.
    pub fn number_of(&self, field: &str) -> u64 {
        self.ballot[field].as_u64().unwrap()
    }

    /// Writes the percentages as the minutes would, to one decimal.
    pub fn print_percents(&mut self) {
        let basis = self.ballot["basis"].as_str().unwrap_or("returned").to_owned();
        let Some(base) = self.ballot.get(&basis).and_then(Json::as_u64) else { return };
        for candidate in &mut self.candidates {
            let votes = candidate.get("votes").and_then(Json::as_u64);
            if let Some(votes) = votes.filter(|_| !candidate.contains_key("printed_percent")) {
                let tenths = (votes * 2000 + base) / (2 * base);
                candidate.insert("printed_percent".to_owned(), percent(tenths));
            }
        }
    }

    /// Its records, owners before what they own.
    pub fn records(&self) -> Vec<Object> {
        let n = self.number;
        let mut records = vec![
            object(json!({ "kind": "organisation", "uid": uid(2, n) })),
            self.period.clone(),
            self.figure.clone(),
            object(
                json!({ "kind": "term", "uid": uid(3, n), "organisation": uid(2, n), "year_from": 2023,
                "year_to": 2028 }),
            ),
            object(json!({ "kind": "meeting", "uid": uid(4, n), "term": uid(3, n),
                "meeting_kind": "full_congress", "starts_on": "2023-04-14" })),
            self.ballot.clone(),
        ];
        records.extend(self.more.iter().filter(|one| one["kind"] == "person").cloned());
        records.extend(self.candidates.iter().cloned());
        records.extend(self.more.iter().filter(|one| one["kind"] != "person").cloned());
        records
    }
}
