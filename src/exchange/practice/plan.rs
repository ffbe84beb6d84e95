//! Which organisations a practice book has and who stands above whom, before anything is written.

use super::dice::Dice;
use super::words::list;

/// The part an organisation plays in its province.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Liên đoàn Lao động tỉnh.
    Federation,
    /// A body outside the union that programmes are signed with.
    Outside,
    /// Công đoàn ngành địa phương.
    Sector,
    /// Công đoàn các khu công nghiệp.
    Zone,
    /// Công đoàn Viên chức tỉnh, dissolved on 1/3/2025.
    Servants,
    /// Liên đoàn Lao động huyện, dissolved on 1/7/2025.
    District,
    /// Công đoàn phường, xã, founded on 26/9/2025.
    Commune,
    /// Công đoàn cơ sở of an employer.
    Grassroots,
    /// Công đoàn cơ sở of a state office, dissolved on 15/6/2025.
    OfficeGrassroots,
    /// Công đoàn bộ phận.
    Section,
}

/// One organisation of the plan.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub role: Role,
    /// The number of its province in the list of names.
    pub province: usize,
    /// How many of its role its province has before it.
    pub number: usize,
    /// The place in the plan of the union above it now.
    pub upper: Option<usize>,
    /// The place in the plan of the union above it before the changes of 2025.
    pub former: Option<usize>,
}

/// So many organisations a province has in a book of the whole country.
const PROVINCE: usize = 3_600;

/// The plan of a book; owners of a place in it come before those who stand below.
pub(super) fn plan(organisations: usize, dice: &mut Dice) -> Vec<Planned> {
    let provinces = (organisations / PROVINCE + 1).min(list("provinces").len()).max(1);
    let mut planned = Vec::with_capacity(organisations);
    for province in 0..provinces {
        let end = organisations * (province + 1) / provinces;
        let share = end - planned.len();
        let uppers = write_uppers(&mut planned, province, share, end);
        fill_up(&mut planned, province, &uppers, end, dice);
    }
    planned
}

/// Where the unions of a province stand in the plan.
#[derive(Default)]
struct Uppers {
    federation: usize,
    sectors: Vec<usize>,
    zones: Vec<usize>,
    servants: Vec<usize>,
    districts: Vec<usize>,
    communes: Vec<usize>,
}

fn write_uppers(planned: &mut Vec<Planned>, province: usize, share: usize, end: usize) -> Uppers {
    let federation = planned.len();
    let wide = usize::from(share >= 20);
    let mut add = |role, wanted: usize| -> Vec<usize> {
        let first = planned.len();
        let upper = (!matches!(role, Role::Federation | Role::Outside)).then_some(federation);
        for number in 0..wanted.min(end - first) {
            planned.push(Planned { role, province, number, upper, former: None });
        }
        (first..planned.len()).collect()
    };
    add(Role::Federation, 1);
    add(Role::Outside, if share >= 100 { 4 } else { 2 });
    Uppers {
        federation,
        sectors: add(Role::Sector, (share / 60).clamp(1, list("sectors").len())),
        zones: add(Role::Zone, (share / 400).clamp(1, 3)),
        servants: add(Role::Servants, wide),
        districts: add(Role::District, wide * (share / 150).clamp(1, 15)),
        communes: add(Role::Commune, (share / 40).clamp(1, 120)),
    }
}

fn fill_up(
    planned: &mut Vec<Planned>,
    province: usize,
    uppers: &Uppers,
    end: usize,
    dice: &mut Dice,
) {
    let mut number = 0;
    while planned.len() < end {
        let (role, upper, former) = place(uppers, dice);
        let owner = planned.len();
        planned.push(Planned { role, province, number, upper: Some(upper), former });
        number += 1;
        if role == Role::Grassroots && dice.chance(14) {
            for number in 0..dice.range(1, 2) as usize {
                if planned.len() < end {
                    let upper = Some(owner);
                    planned.push(Planned {
                        role: Role::Section,
                        province,
                        number,
                        upper,
                        former: None,
                    });
                }
            }
        }
    }
}

fn place(uppers: &Uppers, dice: &mut Dice) -> (Role, usize, Option<usize>) {
    let mut one_of = |list: &[usize]| list.get(dice.below(list.len())).copied();
    let (sector, zone) = (one_of(&uppers.sectors), one_of(&uppers.zones));
    let (servants, district, commune) =
        (one_of(&uppers.servants), one_of(&uppers.districts), one_of(&uppers.communes));
    let federation = uppers.federation;
    match dice.below(20) {
        0..=2 => (Role::Grassroots, sector.unwrap_or(federation), None),
        3..=6 => (Role::Grassroots, zone.unwrap_or(federation), None),
        7 => (Role::Grassroots, federation, district),
        8..=9 if servants.is_some() => {
            (Role::OfficeGrassroots, servants.unwrap_or(federation), None)
        }
        _ => (Role::Grassroots, commune.unwrap_or(federation), district),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_has_as_many_organisations_as_asked_for() {
        for wanted in [0, 1, 5, 12, 30, 200, 2_000, 20_000] {
            let planned = plan(wanted, &mut Dice::of_book(3, 60));
            assert_eq!(planned.len(), wanted);
        }
    }

    #[test]
    fn upper_unions_come_before_those_below() {
        for (at, one) in plan(20_000, &mut Dice::of_book(3, 60)).iter().enumerate() {
            assert!(one.upper.is_none_or(|upper| upper < at));
            assert!(one.former.is_none_or(|former| former < at));
        }
    }

    #[test]
    fn a_dozen_holds_unions_of_every_lasting_level() {
        let planned = plan(12, &mut Dice::of_book(3, 60));
        for role in [
            Role::Federation,
            Role::Outside,
            Role::Sector,
            Role::Zone,
            Role::Commune,
            Role::Grassroots,
        ] {
            assert!(planned.iter().any(|one| one.role == role), "{role:?}");
        }
    }
}
