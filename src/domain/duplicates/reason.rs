//! Why two records are or are not likely one, in words.

/// Something two records have in common or differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Cùng tên.
    SameName,
    /// Tên này là tên cũ của tổ chức kia.
    SameOldName,
    /// Cùng tên, one of them abbreviated.
    SameOpenedName,
    /// The initials of one are the name of the other.
    SameInitials,
    /// Cùng loại hình.
    SameKind,
    /// Cùng công đoàn cấp trên.
    SameUpper,
    /// Cùng đơn vị sử dụng lao động.
    SameEmployer,
    /// Cùng mã.
    SameCode,
    /// Cùng liên hệ.
    SameContact,
    /// Cùng họ tên.
    SamePersonName,
    /// Họ tên viết tắt hợp với họ tên kia.
    SameShortPersonName,
    /// Cùng ngày sinh.
    SameBirthDate,
    /// Cùng tháng, năm sinh.
    SameBirthMonth,
    /// Cùng năm sinh.
    SameBirthYear,
    /// Cùng đơn vị.
    SameUnit,
    /// Cùng chức vụ.
    SamePost,
    /// Cùng quê quán.
    SameHomeTown,
    /// Khác loại hình.
    OtherKind,
    /// Một bên là của tỉnh, một bên là của thành phố.
    OtherPlace,
    /// Khác công đoàn cấp trên.
    OtherUpper,
    /// Khác đơn vị sử dụng lao động.
    OtherEmployer,
    /// Khác mã.
    OtherCode,
    /// Một tổ chức kế thừa tổ chức kia.
    Successor,
    /// Một tổ chức là cấp trên của tổ chức kia.
    UpperOfOther,
    /// Cùng là bên ký một chương trình phối hợp.
    SameProgramme,
    /// Một tổ chức kết thúc trước khi tổ chức kia thành lập.
    OneAfterOther,
    /// Số đoàn viên cùng ngày khác xa nhau.
    OtherFigures,
    /// Khác ngày sinh.
    OtherBirth,
    /// Khác giới tính.
    OtherGender,
    /// Khác quê quán.
    OtherHomeTown,
    /// Cùng ứng cử trong một cuộc bầu.
    SameBallot,
}

impl Reason {
    /// The key of its words in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::SameName => "alike-same-name",
            Self::SameOldName => "alike-same-old-name",
            Self::SameOpenedName => "alike-same-opened-name",
            Self::SameInitials => "alike-same-initials",
            Self::SameKind => "alike-same-kind",
            Self::SameUpper => "alike-same-upper",
            Self::SameEmployer => "alike-same-employer",
            Self::SameCode => "alike-same-code",
            Self::SameContact => "alike-same-contact",
            Self::SamePersonName => "alike-same-person-name",
            Self::SameShortPersonName => "alike-same-short-person-name",
            Self::SameBirthDate => "alike-same-birth-date",
            Self::SameBirthMonth => "alike-same-birth-month",
            Self::SameBirthYear => "alike-same-birth-year",
            Self::SameUnit => "alike-same-unit",
            Self::SamePost => "alike-same-post",
            Self::SameHomeTown => "alike-same-home-town",
            Self::OtherKind => "alike-other-kind",
            Self::OtherPlace => "alike-other-place",
            Self::OtherUpper => "alike-other-upper",
            Self::OtherEmployer => "alike-other-employer",
            Self::OtherCode => "alike-other-code",
            Self::Successor => "alike-successor",
            Self::UpperOfOther => "alike-upper-of-other",
            Self::SameProgramme => "alike-same-programme",
            Self::OneAfterOther => "alike-one-after-other",
            Self::OtherFigures => "alike-other-figures",
            Self::OtherBirth => "alike-other-birth",
            Self::OtherGender => "alike-other-gender",
            Self::OtherHomeTown => "alike-other-home-town",
            Self::SameBallot => "alike-same-ballot",
        }
    }

    /// Its words in the language in use, as they stand within a sentence.
    pub fn text(self) -> String {
        crate::i18n::text(self.key(), None)
    }
}

/// Reasons as one sentence without a full stop; empty for none.
pub(super) fn list(reasons: &[Reason]) -> String {
    let all: Vec<String> = reasons.iter().map(|reason| reason.text()).collect();
    let all = all.join(", ");
    let mut letters = all.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => all,
    }
}
