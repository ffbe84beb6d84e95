//! Reading the program's own source text, for the tests that hold its house rules.

use std::fs;
use std::path::{Path, PathBuf};

/// One source file: its path from `src/` on, and what the program is made of in it.
pub struct Source {
    pub path: String,
    /// The lines with comments and tests blanked, so that numbers still fit.
    pub lines: Vec<String>,
}

/// Every file of `src/`, in the order of its path.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let tests: Vec<PathBuf> = paths.iter().flat_map(|path| test_modules(path)).collect();
    paths
        .iter()
        .filter(|path| {
            !tests.iter().any(|test| path.starts_with(test) || path.with_extension("") == *test)
        })
        .map(|path| Source {
            path: path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"),
            lines: program_lines(&fs::read_to_string(path).unwrap()),
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// The modules a file declares for its tests only, without ending.
fn test_modules(path: &Path) -> Vec<PathBuf> {
    let own = path.with_extension("");
    let is_root = ["mod", "lib", "main"].iter().any(|name| own.file_name().unwrap() == *name);
    let folder = if is_root { path.parent().unwrap().to_path_buf() } else { own };
    let text = fs::read_to_string(path).unwrap();
    let declared = text.split("#[cfg(test)]\n").skip(1).filter_map(|rest| {
        let line = rest.lines().find(|line| !line.starts_with('#'))?;
        line.rsplit_once("mod ")?.1.strip_suffix(';').map(|name| folder.join(name))
    });
    declared.collect()
}

/// The lines of a text with comments and the bodies of `#[cfg(test)]` modules left empty.
pub fn program_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut waiting, mut within) = (false, false);
    for line in text.lines() {
        if within {
            within = line != "}";
            lines.push(String::new());
            continue;
        }
        if line.trim() == "#[cfg(test)]" && !line.starts_with(' ') {
            waiting = true;
        } else if waiting && !line.starts_with("#[") {
            waiting = false;
            within = line.ends_with('{');
            lines.push(String::new());
            continue;
        }
        lines.push(if waiting { String::new() } else { without_comment(line).to_owned() });
    }
    lines
}

/// A line up to its comment; two slashes within a text are none.
fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    let mut escaped = false;
    let bytes = line.as_bytes();
    for at in 0..bytes.len() {
        match bytes[at] {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' if at == 0 || bytes[at - 1] != b'\'' => quoted = !quoted,
            b'/' if !quoted && bytes.get(at + 1) == Some(&b'/') => return &line[..at],
            _ => {}
        }
    }
    line
}

#[test]
fn comments_and_tests_are_no_part_of_the_program() {
    let text = "use a; // use b\nlet x = \"//\"; // c\n#[cfg(test)]\nmod tests {\n    use c;\n}\nfn d() {}";
    let lines = program_lines(text);
    assert_eq!(lines, ["use a; ", "let x = \"//\"; ", "", "", "", "", "fn d() {}"]);
}
