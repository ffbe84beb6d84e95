//! A pasted list of people with their offices: one line a person, columns by tabs, semicolons or commas.

use super::words;
use crate::domain::catalogue::Kind;
use crate::domain::text::{fold, nfc_clean_line};
use crate::domain::values::PartialDate;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Họ và tên.
    pub name: String,
    /// Chức danh: the catalogue's word and, for one of its own, the title.
    pub offices: Vec<(&'static str, Option<String>)>,
    /// Ngày, tháng, năm sinh.
    pub born: Option<PartialDate>,
}

/// How clerks shorten offices (domain.md section 12).
const SHORT: &[(&str, &str)] = &[
    ("ct", "chair"),
    ("pct", "vice_chair"),
    ("uv btv", "standing_member"),
    ("uvbtv", "standing_member"),
    ("uy vien ban thuong vu", "standing_member"),
    ("uv", "committee_member"),
    ("uy vien", "committee_member"),
    ("uv bch", "committee_member"),
    ("uvbch", "committee_member"),
    ("uy vien ban chap hanh", "committee_member"),
    ("cn ubkt", "inspection_head"),
    ("chu nhiem", "inspection_head"),
    ("chu nhiem uy ban kiem tra", "inspection_head"),
    ("pcn ubkt", "inspection_vice_head"),
    ("pho chu nhiem", "inspection_vice_head"),
    ("pho chu nhiem uy ban kiem tra", "inspection_vice_head"),
    ("chu nhiem ubkt", "inspection_head"),
    ("pho chu nhiem ubkt", "inspection_vice_head"),
    ("uy vien bch", "committee_member"),
    ("uy vien btv", "standing_member"),
    ("uy vien ubkt", "inspection_member"),
    ("uv ubkt", "inspection_member"),
    ("uy vien uy ban kiem tra", "inspection_member"),
    ("to truong", "group_leader"),
    ("to pho", "group_vice_leader"),
];

/// The people of a text, numbers before the names and empty lines left out.
pub(super) fn listed(text: &str, this_year: i32) -> Vec<Listed> {
    text.lines().filter_map(|line| read(line, this_year)).collect()
}

fn read(line: &str, this_year: i32) -> Option<Listed> {
    let mut columns =
        line.split(['\t', ';', ',']).map(nfc_clean_line).filter(|cell| !cell.is_empty());
    let first = columns.next()?;
    let bare = first.trim_start_matches(|c: char| c.is_ascii_digit() || ".)- ".contains(c));
    let name = if bare.is_empty() { columns.next()? } else { bare.to_owned() };
    let mut listed = Listed { name, offices: Vec::new(), born: None };
    for cell in columns {
        if let Some(office) = office(&cell) {
            if !listed.offices.contains(&(office, None)) {
                listed.offices.push((office, None));
            }
        } else if let Ok(born) = PartialDate::parse_typed(&cell, this_year) {
            listed.born = listed.born.or(Some(born));
        } else {
            listed.offices.push(("other", Some(cell)));
        }
    }
    Some(listed)
}

/// The office a text names, in full or shortened; `None` for a title of its own.
fn office(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let short = SHORT.iter().find(|(name, _)| *name == folded).map(|(_, word)| *word);
    short.or_else(|| {
        words::words(Kind::Mandate, "office").iter().copied().find(|word| {
            *word != "other" && fold(&words::choice(Kind::Mandate, "office", word)) == folded
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_line_is_read_whatever_parts_its_columns() {
        for (line, name, offices, born) in [
            ("Cao Thị Ngọc Bội\tChủ tịch\t1979", "Cao Thị Ngọc Bội", vec!["chair"], Some("1979")),
            (
                "1. Lã Minh Cảnh; UV BCH; PCT",
                "Lã Minh Cảnh",
                vec!["committee_member", "vice_chair"],
                None,
            ),
            ("3\tVi Thị Diễm\tUV BTV, UV BTV", "Vi Thị Diễm", vec!["standing_member"], None),
            (
                "Đinh Quang Đãng, 14/08/1984, Chủ nhiệm UBKT",
                "Đinh Quang Đãng",
                vec!["inspection_head"],
                Some("1984-08-14"),
            ),
            ("  Mai Thị Hoài Hân  ", "Mai Thị Hoài Hân", vec![], None),
        ] {
            let read = read(line, 2026).unwrap();
            let words: Vec<&str> = read.offices.iter().map(|(word, _)| *word).collect();
            assert_eq!((read.name.as_str(), words), (name, offices), "{line}");
            assert_eq!(read.born.map(PartialDate::iso).as_deref(), born, "{line}");
        }
    }

    #[test]
    fn a_title_of_its_own_is_kept_and_empty_lines_are_left_out() {
        let list = listed("\n \nÂu Thị Mộc Uyên\tTrưởng ban Nữ công\n7.\n", 2026);
        assert_eq!(list.len(), 1);
        assert_eq!(list[0].offices, [("other", Some("Trưởng ban Nữ công".to_owned()))]);
    }
}
