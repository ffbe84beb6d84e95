//! Arguments, start-up, the window or the command line.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;

use so_cong_doan::cli::{self, Arguments, CliError, Command, Renderer};
use so_cong_doan::i18n;
use tracing_subscriber::filter::LevelFilter;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    start_log();
    if let Some(lang) = cli::language(&arguments) {
        i18n::set_lang(lang);
    }
    let parsed = cli::parse(arguments);
    match parsed {
        Ok(Arguments { command: Command::Window { file, renderer }, .. }) => {
            open_window(file, renderer)
        }
        Ok(Arguments { command, .. }) => {
            cli::run(&command, &mut io::stdout().lock(), &mut io::stderr().lock()).into()
        }
        Err(usage) => cli::refuse(&CliError::Usage(usage), &mut io::stderr().lock()).into(),
    }
}

fn open_window(file: Option<PathBuf>, renderer: Option<Renderer>) -> ExitCode {
    let renderer = renderer.map(|renderer| match renderer {
        Renderer::Wgpu => "wgpu",
        Renderer::Glow => "glow",
    });
    match so_cong_doan::ui::run(file, renderer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            cli::refuse(&CliError::Report(error.sentence()), &mut io::stderr().lock()).into()
        }
    }
}

/// Where the log stops growing and begins anew, in bytes; the one before is kept beside it.
const LOG_LIMIT: u64 = 1 << 20;

/// What the program notes for those who look into a failure: a file in the user's data folder, or
/// standard error where that cannot be written. Never what a clerk typed.
fn start_log() {
    let log = tracing_subscriber::fmt().with_ansi(false);
    if let Some(file) = log_file() {
        log.with_max_level(LevelFilter::INFO).with_writer(Mutex::new(file)).init();
    } else {
        log.with_max_level(LevelFilter::ERROR).with_writer(io::stderr).init();
    }
}

fn log_file() -> Option<File> {
    let folders = directories::ProjectDirs::from("vn", "", "so-cong-doan")?;
    let folder = folders.data_local_dir();
    fs::create_dir_all(folder).ok()?;
    let path = folder.join(OsStr::new("so-cong-doan.log"));
    if fs::metadata(&path).is_ok_and(|file| file.len() > LOG_LIMIT) {
        // Another window may be doing the same; then this one goes on in the old file.
        let _kept = fs::rename(&path, path.with_extension("old.log"));
    }
    OpenOptions::new().create(true).append(true).open(&path).ok()
}
