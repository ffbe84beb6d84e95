//! The line icons of the program: a subset of Lucide in one small font.

macro_rules! icons {
    ($($variant:ident = $name:literal, $glyph:literal;)+) => {
        /// A line icon; the names are Lucide's, so that a new one is easy to look up.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon {
            $(#[doc = concat!("Lucide `", $name, "`.")] $variant,)+
        }

        impl Icon {
            /// Every icon, in the order of the name table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Lucide's name, as in `assets/icons/socd-icons.json`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The letter of the icon font that draws it.
            pub fn glyph(self) -> char {
                match self { $(Self::$variant => $glyph,)+ }
            }
        }
    };
}

icons! {
    LayoutDashboard = "layout-dashboard", '\u{e1c1}';
    House = "house", '\u{e0f5}';
    Network = "network", '\u{e125}';
    Building2 = "building-2", '\u{e290}';
    Landmark = "landmark", '\u{e23a}';
    GitBranch = "git-branch", '\u{e0e2}';
    CalendarRange = "calendar-range", '\u{e2bd}';
    Calendar = "calendar", '\u{e063}';
    CalendarDays = "calendar-days", '\u{e2b9}';
    Vote = "vote", '\u{e3ad}';
    Handshake = "handshake", '\u{e5c0}';
    Users = "users", '\u{e1a4}';
    User = "user", '\u{e19f}';
    FileText = "file-text", '\u{e0cc}';
    Files = "files", '\u{e0cf}';
    Printer = "printer", '\u{e141}';
    Import = "import", '\u{e22f}';
    Upload = "upload", '\u{e19e}';
    Download = "download", '\u{e0b2}';
    ShieldCheck = "shield-check", '\u{e1ff}';
    Shield = "shield", '\u{e158}';
    ShieldAlert = "shield-alert", '\u{e1fe}';
    History = "history", '\u{e1f5}';
    Search = "search", '\u{e151}';
    X = "x", '\u{e1b2}';
    ChevronRight = "chevron-right", '\u{e06f}';
    ChevronDown = "chevron-down", '\u{e06d}';
    ChevronUp = "chevron-up", '\u{e070}';
    ChevronLeft = "chevron-left", '\u{e06e}';
    ChevronsUpDown = "chevrons-up-down", '\u{e211}';
    Plus = "plus", '\u{e13d}';
    Check = "check", '\u{e06c}';
    CircleCheck = "circle-check", '\u{e226}';
    CircleAlert = "circle-alert", '\u{e077}';
    TriangleAlert = "triangle-alert", '\u{e193}';
    Info = "info", '\u{e0f9}';
    Undo2 = "undo-2", '\u{e2a1}';
    Redo2 = "redo-2", '\u{e2a0}';
    Save = "save", '\u{e14d}';
    Lock = "lock", '\u{e10b}';
    Ellipsis = "ellipsis", '\u{e0b6}';
    EllipsisVertical = "ellipsis-vertical", '\u{e0b7}';
    ArrowRight = "arrow-right", '\u{e049}';
    ArrowLeft = "arrow-left", '\u{e048}';
    ArrowUp = "arrow-up", '\u{e04a}';
    ArrowDown = "arrow-down", '\u{e042}';
    Trash2 = "trash-2", '\u{e18e}';
    Copy = "copy", '\u{e09e}';
    Pencil = "pencil", '\u{e1f9}';
    Link = "link", '\u{e102}';
    Folder = "folder", '\u{e0d7}';
    FolderOpen = "folder-open", '\u{e247}';
    HardDrive = "hard-drive", '\u{e0ed}';
    Usb = "usb", '\u{e356}';
    Database = "database", '\u{e0ad}';
    Clock = "clock", '\u{e087}';
    Bell = "bell", '\u{e059}';
    Filter = "filter", '\u{e0dc}';
    List = "list", '\u{e106}';
    ListChecks = "list-checks", '\u{e1d0}';
    ListTree = "list-tree", '\u{e408}';
    SlidersHorizontal = "sliders-horizontal", '\u{e29a}';
    Settings = "settings", '\u{e154}';
    CircleHelp = "circle-help", '\u{e082}';
    BookOpen = "book-open", '\u{e05f}';
    Star = "star", '\u{e176}';
    Flag = "flag", '\u{e0d1}';
    Target = "target", '\u{e180}';
    ClipboardCheck = "clipboard-check", '\u{e219}';
    ClipboardList = "clipboard-list", '\u{e086}';
    ClipboardPaste = "clipboard-paste", '\u{e3e8}';
    FileSpreadsheet = "file-spreadsheet", '\u{e326}';
    FileDown = "file-down", '\u{e318}';
    FileCheck = "file-check", '\u{e0c1}';
    FileType = "file-type", '\u{e329}';
    Eye = "eye", '\u{e0ba}';
    EyeOff = "eye-off", '\u{e0bb}';
    ZoomIn = "zoom-in", '\u{e1b6}';
    ZoomOut = "zoom-out", '\u{e1b7}';
    Maximize = "maximize", '\u{e112}';
    RotateCcw = "rotate-ccw", '\u{e148}';
    RotateCw = "rotate-cw", '\u{e149}';
    RefreshCw = "refresh-cw", '\u{e145}';
    GitMerge = "git-merge", '\u{e0e4}';
    Split = "split", '\u{e440}';
    CornerDownRight = "corner-down-right", '\u{e0a2}';
    CornerDownLeft = "corner-down-left", '\u{e0a1}';
    Keyboard = "keyboard", '\u{e284}';
    Command = "command", '\u{e09a}';
    ExternalLink = "external-link", '\u{e0b9}';
    Paperclip = "paperclip", '\u{e12d}';
    Stamp = "stamp", '\u{e3bb}';
    Gavel = "gavel", '\u{e0e0}';
    Scale = "scale", '\u{e212}';
    Calculator = "calculator", '\u{e1bc}';
    Table = "table", '\u{e17d}';
    ChartColumn = "chart-column", '\u{e2a3}';
    ChartLine = "chart-line", '\u{e2a5}';
    Circle = "circle", '\u{e076}';
    CircleDot = "circle-dot", '\u{e345}';
    Square = "square", '\u{e167}';
    SquareCheck = "square-check", '\u{e559}';
    Minus = "minus", '\u{e11c}';
    Equal = "equal", '\u{e1bd}';
    EqualNot = "equal-not", '\u{e1be}';
    Merge = "merge", '\u{e43f}';
    LogOut = "log-out", '\u{e10e}';
    Move = "move", '\u{e121}';
    Play = "play", '\u{e13c}';
    SkipForward = "skip-forward", '\u{e160}';
    MapPin = "map-pin", '\u{e111}';
    Tag = "tag", '\u{e17f}';
    Hash = "hash", '\u{e0ef}';
    Type = "type", '\u{e198}';
    ScanText = "scan-text", '\u{e538}';
    TextCursorInput = "text-cursor-input", '\u{e265}';
    BadgeCheck = "badge-check", '\u{e241}';
    Key = "key", '\u{e0fd}';
    ArrowUpDown = "arrow-up-down", '\u{e37d}';
    ArrowRightLeft = "arrow-right-left", '\u{e417}';
}

impl Icon {
    /// The glyph as a text, for a label or a layout job in the icon family.
    pub fn text(self) -> String {
        self.glyph().to_string()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Icon;

    #[test]
    fn the_list_of_icons_equals_the_name_table_of_the_font() {
        let table = include_str!("../../assets/icons/socd-icons.json");
        let table: BTreeMap<String, u32> = serde_json::from_str(table).unwrap();
        let list: BTreeMap<String, u32> = Icon::ALL
            .iter()
            .map(|icon| (icon.name().to_owned(), u32::from(icon.glyph())))
            .collect();
        assert_eq!(list, table);
    }
}
