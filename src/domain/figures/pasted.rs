//! A block of figures as it is copied out of Excel: with the names of the organisations before the
//! numbers, or without.

use crate::domain::election::{is_total, table_cells};
use crate::domain::text::fold;

/// More rows are no list of organisations below one union.
const MOST_ROWS: usize = 5_000;
/// A longer text is no table of figures, in bytes.
const MOST_BYTES: usize = 2_000_000;

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureLine {
    /// Its number in what was copied, from 1.
    pub line: usize,
    /// The name of the organisation; empty where there is none.
    pub name: String,
    /// The texts of the figures, not read yet.
    pub cells: Vec<String>,
    /// Whether it is the head of the table or its line of totals.
    pub aside: bool,
}

/// What was copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureBlock {
    /// The rows.
    pub lines: Vec<FigureLine>,
    /// Whether a column of names stands before the figures.
    pub named: bool,
}

/// Reads a block; `None` where it is empty or larger than any list of organisations can be.
pub fn read_block(text: &str) -> Option<FigureBlock> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let mut table = table_cells(text);
    while table.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        table.pop();
    }
    if table.is_empty() || table.len() > MOST_ROWS {
        return None;
    }
    let name = name_column(&table);
    let lines = table.into_iter().zip(1..).map(|(row, line)| cut(row, line, name)).collect();
    Some(FigureBlock { lines, named: name.is_some() })
}

fn cut(mut row: Vec<String>, line: usize, name: Option<usize>) -> FigureLine {
    let total = is_total(&row);
    let (name, cells) = match name {
        None => (String::new(), row),
        Some(at) => {
            let cells = if at + 1 < row.len() { row.split_off(at + 1) } else { Vec::new() };
            (row.into_iter().nth(at).unwrap_or_default(), cells)
        }
    };
    let mut filled = cells.iter().filter(|cell| !cell.is_empty()).peekable();
    let head = line == 1 && filled.peek().is_some() && filled.all(|cell| is_word(cell));
    FigureLine { line, name, cells, aside: total || head }
}

/// The column of names: the one with the most texts that are no figures, where these are at least half of
/// what stands in it. The words for what is not known are figures.
fn name_column(table: &[Vec<String>]) -> Option<usize> {
    let width = table.iter().map(Vec::len).max().unwrap_or(0);
    let words =
        |at: usize| table.iter().filter_map(|row| row.get(at)).filter(|cell| is_word(cell)).count();
    let filled = |at: usize| {
        table.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty()).count()
    };
    // The head of a table of two rows is half of each of its columns.
    let named = (0..width).filter(|at| words(*at) * 2 > filled(*at));
    named.max_by_key(|at| (words(*at), std::cmp::Reverse(*at)))
}

/// Whether a cell is a name or a heading: letters, and neither a rough number nor the word for unknown.
fn is_word(cell: &str) -> bool {
    let folded = fold(cell);
    let unknown = matches!(folded.as_str(), "k" | "chua ro" | "khong ro" | "chua co" | "unknown");
    let rough = cell.chars().any(|letter| letter.is_ascii_digit())
        && ["hon ", "tren ", "gan ", "khoang ", "about ", "over ", "nearly "]
            .iter()
            .any(|word| folded.starts_with(word));
    cell.chars().any(char::is_alphabetic) && !unknown && !rough
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Vec<String>, bool)> {
        let block = read_block(text).unwrap_or_default();
        block.lines.into_iter().map(|line| (line.name, line.cells, line.aside)).collect()
    }

    fn row(name: &str, cells: &[&str], aside: bool) -> (String, Vec<String>, bool) {
        (name.to_owned(), cells.iter().map(|cell| (*cell).to_owned()).collect(), aside)
    }

    #[test]
    fn a_block_has_names_or_has_none() {
        assert_eq!(
            read("120\t60\r\n1.240\thơn 600\r\nchưa rõ\t\r\n"),
            [
                row("", &["120", "60"], false),
                row("", &["1.240", "hơn 600"], false),
                row("", &["chưa rõ", ""], false)
            ]
        );
        assert_eq!(
            read("CĐCS Dệt Tân An\t120\t60\nCĐCS Cơ khí 27/7\t88\t"),
            [
                row("CĐCS Dệt Tân An", &["120", "60"], false),
                row("CĐCS Cơ khí 27/7", &["88", ""], false)
            ]
        );
        assert_eq!(
            read(
                "TT\tĐơn vị\tLao động\tNữ\n1\tCĐCS Dệt Tân An\t120\t60\n2\tCĐCS Gạch Đò Lèn\t88\t9\nTổng cộng\t\t208\t69"
            ),
            [
                row("Đơn vị", &["Lao động", "Nữ"], true),
                row("CĐCS Dệt Tân An", &["120", "60"], false),
                row("CĐCS Gạch Đò Lèn", &["88", "9"], false),
                row("", &["208", "69"], true),
            ]
        );
        assert_eq!(read("5"), [row("", &["5"], false)]);
    }

    #[test]
    fn what_is_no_list_is_refused_whole() {
        assert_eq!(read_block("\n\n"), None);
        assert_eq!(read_block(&"1\n".repeat(MOST_ROWS + 1)), None);
        assert!(read_block(&"1\n".repeat(MOST_ROWS)).is_some());
        assert_eq!(read_block(&"1".repeat(MOST_BYTES + 1)), None);
    }
}
