//! What a clerk copies out of Excel or Word: a column of votes, of names, or both side by side.

use crate::domain::text::{fold, nfc_clean_line};

/// One row as it was copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedRow {
    /// Its number in what was copied, from 1.
    pub line: usize,
    /// Số thứ tự, where a column of running numbers stands before the names.
    pub position: Option<i64>,
    /// The name; `None` where its cell is empty or there is no column of names.
    pub name: Option<String>,
    /// The text of the figure, not read yet; `None` where its cell is empty or there is no such column.
    pub figure: Option<String>,
    /// Whether it is the head of the table or its line of totals, which are no people.
    pub aside: bool,
}

/// What was copied, column by column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The rows; empty ones keep their place but at the end.
    pub rows: Vec<PastedRow>,
    /// Whether there is a column of names.
    pub has_names: bool,
    /// Whether there is a column of figures.
    pub has_figures: bool,
}

/// Whether a pasted text is more than one cell.
pub fn is_table(text: &str) -> bool {
    let text = text.trim_end_matches(['\r', '\n']);
    text.contains(['\n', '\r', '\t'])
}

/// Reads rows and columns and finds out which column is which. A single column is figures when it was
/// pasted among figures (`into_figures`) and is not plainly a column of names.
pub fn read_pasted(text: &str, into_figures: bool) -> Pasted {
    let table = table_cells(text);
    let roles = roles(&table, into_figures);
    let cell = |row: &[String], at: Option<usize>| {
        at.and_then(|at| row.get(at)).filter(|text| !text.is_empty()).cloned()
    };
    let mut rows: Vec<PastedRow> = table
        .iter()
        .enumerate()
        .map(|(at, row)| PastedRow {
            line: at + 1,
            position: cell(row, roles.serial).and_then(|text| serial(&text)),
            name: cell(row, roles.name),
            figure: cell(row, roles.figure),
            aside: (at == 0 && is_head(row)) || is_total(row),
        })
        .collect();
    while rows.last().is_some_and(|row| row.name.is_none() && row.figure.is_none()) {
        rows.pop();
    }
    Pasted { rows, has_names: roles.name.is_some(), has_figures: roles.figure.is_some() }
}

/// Rows of cells; a cell in quotes may hold line breaks, as Excel copies it.
pub fn table_cells(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => row.push(nfc_clean_line(&std::mem::take(&mut cell))),
            '\n' if !quoted => {
                row.push(nfc_clean_line(&std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    row.push(nfc_clean_line(&cell));
    rows.push(row);
    rows
}

struct Roles {
    serial: Option<usize>,
    name: Option<usize>,
    figure: Option<usize>,
}

fn roles(table: &[Vec<String>], into_figures: bool) -> Roles {
    let width = table.iter().map(Vec::len).max().unwrap_or(0);
    let column = |at: usize| -> Vec<&str> {
        let rows = table.iter().filter(|row| !is_total(row)).filter_map(move |row| row.get(at));
        rows.map(String::as_str).filter(|text| !text.is_empty()).collect()
    };
    let most = |at: usize, like: fn(&str) -> bool| {
        let texts = column(at);
        // Half is enough: the head of a short table counts too.
        let alike = texts.iter().filter(|text| like(text)).count();
        alike > 0 && alike * 2 >= texts.len()
    };
    let name = (0..width).filter(|at| most(*at, is_name)).max_by_key(|at| {
        let names = column(*at).iter().filter(|text| is_name(text)).count();
        // Of columns alike the first: names stand before posts and units.
        (names, std::cmp::Reverse(*at))
    });
    if width == 1 {
        let figure = name.is_none() || (into_figures && !most(0, is_name));
        return Roles { serial: None, name: (!figure).then_some(0), figure: figure.then_some(0) };
    }
    let after = name.map_or(0, |at| at + 1);
    let mut figures: Vec<usize> = (after..width).filter(|at| most(*at, is_figure)).collect();
    if name.is_none() && figures.len() > 1 && figures.first().is_some_and(|at| runs(&column(*at))) {
        figures.remove(0);
    }
    let plain = figures.iter().copied().find(|at| !most(*at, is_year) && !most(*at, is_share));
    Roles {
        serial: name.and_then(|name| (0..name).find(|at| most(*at, |text| serial(text).is_some()))),
        name,
        figure: plain.or(figures.first().copied()),
    }
}

fn is_name(text: &str) -> bool {
    let letters = text.chars().any(char::is_alphabetic);
    letters && text.contains(' ') && !text.chars().any(|letter| letter.is_ascii_digit())
}

fn is_figure(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-')
}

fn is_year(text: &str) -> bool {
    let year = text.rsplit(['/', '-', '.']).next().unwrap_or(text);
    year.len() == 4 && year.parse().is_ok_and(|year: u32| (1930..2030).contains(&year))
}

fn is_share(text: &str) -> bool {
    text.contains(['%', ','])
}

fn serial(text: &str) -> Option<i64> {
    let digits = text.trim_end_matches(['.', ')']);
    digits.parse().ok().filter(|number| (1..=9_999).contains(number))
}

/// 1, 2, 3…
fn runs(texts: &[&str]) -> bool {
    let numbers: Vec<i64> = texts.iter().filter_map(|text| serial(text)).collect();
    numbers.len() > 1 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

fn is_head(row: &[String]) -> bool {
    const WORDS: [&str; 9] = [
        "stt",
        "tt",
        "ho va ten",
        "ho ten",
        "ho va ten dem",
        "so phieu",
        "so phieu bau",
        "full name",
        "votes",
    ];
    row.iter().any(|text| WORDS.contains(&fold(text).as_str()))
}

/// Whether a row is the line of totals.
pub(in crate::domain) fn is_total(row: &[String]) -> bool {
    let first = row.iter().find(|text| !text.is_empty()).map(|text| fold(text));
    first.is_some_and(|first| {
        first == "cong"
            || first == "total"
            || first.starts_with("tong cong")
            || first.starts_with("tong so")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, into_figures: bool) -> Vec<(Option<i64>, Option<String>, Option<String>)> {
        let rows = read_pasted(text, into_figures).rows;
        rows.into_iter().map(|row| (row.position, row.name, row.figure)).collect()
    }

    fn row(
        position: Option<i64>,
        name: &str,
        figure: &str,
    ) -> (Option<i64>, Option<String>, Option<String>) {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (position, some(name), some(figure))
    }

    #[test]
    fn columns_are_told_apart_by_what_stands_in_them() {
        let votes = vec![row(None, "", "40"), row(None, "", "38")];
        assert_eq!(read("40\r\n38\r\n", true), votes);
        assert_eq!(read("40\n38", false), votes);
        let names = vec![row(None, "Cao Thị Bội", ""), row(None, "Lã Minh Cảnh", "")];
        assert_eq!(read("Cao Thị Bội\nLã  Minh Cảnh\n", true), names);
        let both = vec![row(None, "Cao Thị Bội", "113"), row(None, "Lã Minh Cảnh", "97")];
        assert_eq!(read("Cao Thị Bội\t113\nLã Minh Cảnh\t97", true), both);
        let numbered = vec![row(Some(1), "Cao Thị Bội", "113"), row(Some(2), "Lã Minh Cảnh", "97")];
        for text in [
            "1\tCao Thị Bội\t113\n2\tLã Minh Cảnh\t97",
            "1\tCao Thị Bội\t1979\tPhó Giám đốc\t113\t95,8%\n2\tLã Minh Cảnh\t12/03/1986\tPhòng Kỹ thuật\t97\t82,2%",
            "1.\tCao Thị Bội\t1979\t95,8\t113\n2.\tLã Minh Cảnh\t1986\t82,2\t97",
        ] {
            assert_eq!(read(text, false), numbered, "{text}");
        }
        let serial_and_votes = vec![row(None, "", "40"), row(None, "", "38")];
        assert_eq!(read("1\t40\n2\t38", true), serial_and_votes);
    }

    #[test]
    fn text_that_is_no_number_stays_to_be_refused() {
        assert_eq!(
            read("38 phiếu\n98,5%", true),
            [row(None, "", "38 phiếu"), row(None, "", "98,5%")]
        );
        let shares = vec![row(None, "Cao Thị Bội", "98,5%"), row(None, "Lã Minh Cảnh", "82,2%")];
        assert_eq!(read("Cao Thị Bội\t98,5%\nLã Minh Cảnh\t82,2%", true), shares);
    }

    #[test]
    fn heads_totals_and_merged_cells_are_seen() {
        let pasted = read_pasted(
            "STT\tHọ và tên\tSố phiếu\n1\tCao Thị Bội\t113\n\t\t97\n3\tVi Thị Diễm\t\nCộng\t\t210\n\n",
            true,
        );
        let seen: Vec<(usize, bool, bool, bool)> = pasted
            .rows
            .iter()
            .map(|row| (row.line, row.aside, row.name.is_some(), row.figure.is_some()))
            .collect();
        assert_eq!(
            seen,
            [
                (1, true, true, true),
                (2, false, true, true),
                (3, false, false, true),
                (4, false, true, false),
                (5, true, false, true)
            ]
        );
    }

    #[test]
    fn a_cell_in_quotes_may_hold_a_line_break() {
        let both = vec![row(None, "Cao Thị Bội", "113"), row(None, "Lã Minh Cảnh", "97")];
        assert_eq!(read("\"Cao Thị\nBội\"\t113\nLã Minh Cảnh\t97", true), both);
        assert_eq!(
            read("\"An \"\"Ba\"\" Tư\"\t1\nVi Thị Diễm\t2", true)[0].1.as_deref(),
            Some("An \"Ba\" Tư")
        );
    }

    #[test]
    fn one_cell_is_no_table() {
        for text in ["38", "38\n", "38\r\n", "Cao Thị Bội"] {
            assert!(!is_table(text), "{text:?}");
        }
        for text in ["38\n39", "Cao Thị Bội\t38", "38\r39"] {
            assert!(is_table(text), "{text:?}");
        }
    }
}
