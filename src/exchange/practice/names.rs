//! Names of invented organisations.

use super::dice::Dice;
use super::plan::{Planned, Role};
use super::words::list;

/// What an organisation is called, and for whom it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub full: String,
    pub short: String,
    pub employer: Option<String>,
    /// Xã, phường or huyện where it sits, without the word before it.
    pub place: String,
}

/// The name of a province.
pub(super) fn province(number: usize) -> &'static str {
    let provinces = list("provinces");
    provinces.get(number % provinces.len().max(1)).copied().unwrap_or_default()
}

/// The nth place of a province; places repeat only after several hundred.
fn place(province: usize, number: usize) -> String {
    let (first, second) = (list("place first"), list("place second"));
    // 7 and the count of pairs have no common divisor, so every pair is met once before one returns.
    let pairs = (first.len() * second.len()).max(1);
    let at = (province * 131 + number * 7) % pairs;
    let first = first.get(at / second.len().max(1)).copied().unwrap_or_default();
    let second = second.get(at % second.len().max(1)).copied().unwrap_or_default();
    format!("{first} {second}")
}

/// The name of an organisation of the plan; `upper` is the short name of the one above a section.
pub(super) fn name(planned: &Planned, upper: &str, dice: &mut Dice) -> Name {
    let tinh = province(planned.province);
    let number = planned.number;
    let place = match planned.role {
        Role::Grassroots | Role::Section => place(planned.province, dice.below(120)),
        Role::District => place(planned.province, number + 300),
        _ => place(planned.province, number),
    };
    let (full, short, employer) = match planned.role {
        Role::Federation => {
            (format!("Liên đoàn Lao động tỉnh {tinh}"), format!("LĐLĐ tỉnh {tinh}"), None)
        }
        Role::Outside => {
            let bodies = list("outside");
            let body = bodies.get(number % bodies.len().max(1)).copied().unwrap_or_default();
            (format!("{body} {tinh}"), body.trim_end_matches(" tỉnh").to_owned() + " " + tinh, None)
        }
        Role::Sector => {
            let sectors = list("sectors");
            let sector = sectors.get(number % sectors.len().max(1)).copied().unwrap_or_default();
            (format!("Công đoàn ngành {sector} tỉnh {tinh}"), format!("CĐN {sector} {tinh}"), None)
        }
        Role::Zone if number == 0 => (
            format!("Công đoàn các Khu công nghiệp tỉnh {tinh}"),
            format!("CĐ các KCN {tinh}"),
            None,
        ),
        Role::Zone => {
            (format!("Công đoàn Khu công nghiệp {place}"), format!("CĐ KCN {place}"), None)
        }
        Role::Servants => {
            (format!("Công đoàn Viên chức tỉnh {tinh}"), format!("CĐVC tỉnh {tinh}"), None)
        }
        Role::District => {
            (format!("Liên đoàn Lao động huyện {place}"), format!("LĐLĐ huyện {place}"), None)
        }
        Role::Commune => {
            let word = if number % 3 == 2 { "xã" } else { "phường" };
            (format!("Công đoàn {word} {place}, tỉnh {tinh}"), format!("CĐ {word} {place}"), None)
        }
        Role::Section => {
            let section = dice.pick(list("sections"));
            (format!("Công đoàn bộ phận {section}, {upper}"), format!("CĐBP {section}"), None)
        }
        Role::OfficeGrassroots => {
            let office = dice.pick(list("offices ended"));
            let employer = format!("{office} tỉnh {tinh}");
            (format!("Công đoàn cơ sở {employer}"), format!("CĐCS {office}"), Some(employer))
        }
        Role::Grassroots => {
            let (long, short) = employer(&place, dice);
            (format!("Công đoàn cơ sở {long}"), format!("CĐCS {short}"), Some(long))
        }
    };
    Name { full, short, employer, place }
}

fn employer(place: &str, dice: &mut Dice) -> (String, String) {
    if dice.chance(12) {
        let unit = format!("{} {place}", dice.pick(list("public units")));
        return (unit.clone(), unit);
    }
    let (forms, short_forms) = (list("business forms"), list("business forms short"));
    let form = dice.below(forms.len());
    let trade = dice.pick(list("trades"));
    let brand = if dice.chance(45) { dice.pick(list("brands")) } else { place };
    let named = |forms: &[&str]| {
        format!("{} {trade} {brand}", forms.get(form).copied().unwrap_or_default())
    };
    (named(forms), named(short_forms))
}

/// The same employer under an earlier legal form, for an organisation that was renamed.
pub(super) fn earlier(name: &Name) -> Option<Name> {
    let before = |text: &str| {
        [("Công ty Cổ phần", "Công ty TNHH"), ("CTCP", "CTY TNHH")]
            .iter()
            .find(|(now, _)| text.contains(now))
            .map(|(now, then)| text.replacen(now, then, 1))
    };
    Some(Name {
        full: before(&name.full)?,
        short: before(&name.short).unwrap_or_else(|| name.short.clone()),
        employer: name.employer.as_deref().and_then(before),
        place: name.place.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_a_province_are_told_apart() {
        let places: std::collections::BTreeSet<String> =
            (0..420).map(|number| place(5, number)).collect();
        assert_eq!(places.len(), 420);
    }

    #[test]
    fn an_earlier_name_keeps_everything_but_the_form() {
        let name = Name {
            full: "Công đoàn cơ sở Công ty Cổ phần Dệt Bến Gốm".into(),
            short: "CĐCS CTCP Dệt Bến Gốm".into(),
            employer: Some("Công ty Cổ phần Dệt Bến Gốm".into()),
            place: "Bến Gốm".into(),
        };
        let before = earlier(&name).unwrap();
        assert_eq!(before.full, "Công đoàn cơ sở Công ty TNHH Dệt Bến Gốm");
        assert_eq!(before.short, "CĐCS CTY TNHH Dệt Bến Gốm");
        assert_eq!(earlier(&before), None);
    }
}
