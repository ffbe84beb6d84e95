//! Sets a paper with Typst, from memory alone: templates and fonts are part of the program, the data is
//! one virtual file. No package, file or network can be reached from a template, and its "today" is the
//! stated date of the paper.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, Scalar};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::fonts::{PaperFonts, printable};
use super::{DocumentError, Paper, PaperSettings, words};

/// A template of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Papers of sections: facts, lists and tables ([`Paper`]).
    Paper,
}

/// The files a template can see, parsed once.
struct Files {
    frame: Source,
    paper: Source,
    data: FileId,
}

impl Files {
    /// `None` only if a name given here were no path.
    fn parsed() -> Option<Self> {
        let id = |name: &str| {
            let path = VirtualPath::new(name).ok()?;
            Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
        };
        let source = |name: &str, text: &str| Some(Source::new(id(name)?, text.to_owned()));
        Some(Self {
            frame: source("frame.typ", include_str!("../../assets/templates/frame.typ"))?,
            paper: source("paper.typ", include_str!("../../assets/templates/paper.typ"))?,
            data: id("data.json")?,
        })
    }

    fn template(&self, template: Template) -> &Source {
        match template {
            Template::Paper => &self.paper,
        }
    }
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static FILES: LazyLock<Option<Files>> = LazyLock::new(Files::parsed);
/// Compilations after which a cached result that none of them used is dropped.
const CACHE_AGE: usize = 5;

/// What a template can see.
struct PaperWorld {
    files: &'static Files,
    template: Template,
    data: Bytes,
    stated: DateTime<FixedOffset>,
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PaperFonts::get().book
    }

    fn main(&self) -> FileId {
        self.files.template(self.template).id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.files.paper, &self.files.frame]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.files.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        PaperFonts::get().face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let date = self.stated.date_naive();
        Datetime::from_ymd(date.year(), date.month() as u8, date.day() as u8)
    }
}

/// Sets a paper. The same paper, settings and stated time give the same pages and bytes.
pub fn set_paper(
    paper: &Paper,
    settings: &PaperSettings,
    stated: DateTime<FixedOffset>,
) -> Result<Pages, DocumentError> {
    let data = json!({ "paper": paper, "settings": settings });
    let mut pages = compile(Template::Paper, data, stated)?;
    pages.ident = format!("{}/{}", paper.meta.form, paper.meta.uid);
    Ok(pages)
}

/// Sets a template with its data. Characters no font has are shown by their number; the template finds
/// the families to use as `fonts` beside the given data.
pub fn compile(
    template: Template,
    mut data: Value,
    stated: DateTime<FixedOffset>,
) -> Result<Pages, DocumentError> {
    make_printable(&mut data);
    if let Value::Object(map) = &mut data {
        map.insert("fonts".to_owned(), json!(PaperFonts::get().families()));
    }
    let files = FILES.as_ref().ok_or_else(|| DocumentError::Typeset("templates".to_owned()))?;
    let world =
        PaperWorld { files, template, data: Bytes::new(serde_json::to_vec(&data)?), stated };
    let compiled = typst::compile::<PagedDocument>(&world);
    typst::comemo::evict(CACHE_AGE);
    for warning in &compiled.warnings {
        tracing::warn!(message = %warning.message, "typesetting");
    }
    let document = compiled.output.map_err(|errors| refused(&errors))?;
    Ok(Pages { document, ident: format!("{template:?}"), stated })
}

fn make_printable(data: &mut Value) {
    match data {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(make_printable),
        Value::Object(map) => map.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn refused(errors: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    DocumentError::Typeset(messages.join("; "))
}

/// A paper set in pages.
pub struct Pages {
    document: PagedDocument,
    ident: String,
    stated: DateTime<FixedOffset>,
}

/// A page as a picture, four bytes (red, green, blue, opacity) to a pixel, from the top left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// The pixels, row after row.
    pub pixels: Vec<u8>,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// The width and height of a page in points (1/72 inch); `None` for a page there is not.
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// The paper as PDF/A-2a and PDF/UA-1, with the stated time as the time of its making.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|error| DocumentError::Typeset(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(self.ident.clone()),
            creator: Smart::Custom(Some(words::program())),
            timestamp: timestamp(self.stated),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| refused(&errors))
    }

    /// A page, counted from 0, at a number of pixels per point (1/72 inch).
    pub fn picture(&self, page: usize, pixels_per_pt: f64) -> Result<Picture, DocumentError> {
        let sheet = self.document.pages().get(page).ok_or(DocumentError::NoPage(page))?;
        let options =
            RenderOptions { pixel_per_pt: Scalar::new(pixels_per_pt), ..RenderOptions::default() };
        // Paper is opaque, so that colours multiplied with their opacity are the colours themselves.
        let drawn = typst_render::render(sheet, &options);
        Ok(Picture {
            width: drawn.width() as usize,
            height: drawn.height() as usize,
            pixels: drawn.data().to_vec(),
        })
    }
}

fn timestamp(stated: DateTime<FixedOffset>) -> Option<Timestamp> {
    let local = stated.naive_local();
    let datetime = Datetime::from_ymd_hms(
        local.year(),
        local.month() as u8,
        local.day() as u8,
        local.hour() as u8,
        local.minute() as u8,
        local.second() as u8,
    )?;
    Timestamp::new_local(datetime, stated.offset().local_minus_utc() / 60)
}
