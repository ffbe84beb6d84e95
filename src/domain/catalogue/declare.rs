//! The macro behind the catalogue: one declaration gives the [`Kind`](super::Kind) list, the field
//! tables and a typed struct per kind.

/// The field type a word of the catalogue stands for.
macro_rules! field_type {
    (text) => { FieldType::Text };
    (longtext) => { FieldType::LongText };
    (int) => { FieldType::Int };
    (count) => { FieldType::Count };
    (percent) => { FieldType::Percent };
    (date) => { FieldType::Date };
    (flag) => { FieldType::Flag };
    (choice $($word:ident)*) => { FieldType::Choice(&[$(stringify!($word)),*]) };
    (reference $($kind:ident)*) => { FieldType::Ref(&[$(Kind::$kind),*]) };
}

/// The Rust type of a field in its typed struct.
macro_rules! rust_type {
    (text) => {
        String
    };
    (longtext) => {
        String
    };
    (int) => {
        i64
    };
    (count) => {
        Count
    };
    (percent) => {
        Percent
    };
    (date) => {
        PartialDate
    };
    (flag) => {
        bool
    };
    (choice) => {
        String
    };
    (reference) => {
        RecordId
    };
}

/// Declares every kind of record; see `kinds.rs` for its use.
macro_rules! catalogue {
    ($(
        $(#[doc = $doc:literal])*
        $name:literal $kind:ident {
            $( $(#[doc = $field_doc:literal])*
               $field:ident : $ty:ident $(($($arg:ident)*))? $([$($flag:ident),*])? $(as $exchange:literal)? ; )*
        }
    )*) => {
        /// Every kind of record the book holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $( $(#[doc = $doc])* $kind, )* }

        impl Kind {
            /// All kinds, owners before what they own.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The name in the database, the exchange format and the language files.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The fields in the order of the form; `note` and `source` come last in every kind.
            pub fn fields(self) -> &'static [Field] {
                match self { $(Self::$kind => {
                    const FIELDS: &[Field] = &[
                        $( Field {
                            name: stringify!($field),
                            exchange: catalogue!(@exchange $field $($exchange)?),
                            ty: field_type!($ty $($($arg)*)?),
                            search: catalogue!(@has search $($($flag)*)?),
                            sensitive: catalogue!(@has sensitive $($($flag)*)?),
                            owner: catalogue!(@has owner $($($flag)*)?),
                        }, )*
                        NOTE, SOURCE,
                    ];
                    FIELDS
                })* }
            }
        }

        $(
            $(#[doc = $doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $kind {
                /// Its number in the book.
                pub id: RecordId,
                $( $(#[doc = $field_doc])* pub $field: Option<rust_type!($ty)>, )*
                /// Ghi chú.
                pub note: Option<String>,
                /// Where the facts were read: document, page, address.
                pub source: Option<String>,
            }

            impl Typed for $kind {
                const KIND: Kind = Kind::$kind;
                fn read(record: &Record) -> Self {
                    Self::from(record)
                }
            }

            impl From<&Record> for $kind {
                fn from(record: &Record) -> Self {
                    Self {
                        id: record.id,
                        $( $field: record.get(stringify!($field)).and_then(FromValue::from_value), )*
                        note: record.get("note").and_then(FromValue::from_value),
                        source: record.get("source").and_then(FromValue::from_value),
                    }
                }
            }
        )*
    };
    (@exchange $field:ident) => { stringify!($field) };
    (@exchange $field:ident $exchange:literal) => { $exchange };
    (@has $wanted:ident) => { false };
    (@has search search $($rest:ident)*) => { true };
    (@has sensitive sensitive $($rest:ident)*) => { true };
    (@has owner owner $($rest:ident)*) => { true };
    (@has $wanted:ident $other:ident $($rest:ident)*) => { catalogue!(@has $wanted $($rest)*) };
}

pub(super) use {catalogue, field_type, rust_type};
