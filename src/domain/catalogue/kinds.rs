//! Every kind of record and its fields. A new field is one line here, one line in each language file
//! and a migration.

use super::declare::{catalogue, field_type, rust_type};
use super::{Field, FieldType, Record, RecordId, Typed};
use crate::domain::values::{Count, FromValue, PartialDate, Percent};

const NOTE: Field = Field {
    name: "note",
    exchange: "note",
    ty: FieldType::LongText,
    search: true,
    sensitive: false,
    owner: false,
};
const SOURCE: Field = Field {
    name: "source",
    exchange: "source",
    ty: FieldType::Text,
    search: true,
    sensitive: false,
    owner: false,
};

catalogue! {
    /// Tổ chức công đoàn, or an outside body (Đảng ủy, sở, UBND…). What it is called on a day stands in
    /// its periods.
    "organisation" Organisation {
        /// Mã.
        code: text [search];
        /// Liên hệ.
        contact: text [search];
    }
    /// Nhân sự.
    "person" Person {
        /// Họ và tên.
        full_name: text [search];
        /// Học hàm, học vị.
        academic_title: text;
        /// Ngày, tháng, năm sinh.
        born: date;
        /// Giới tính.
        gender: choice(male female);
        /// Dân tộc.
        ethnicity: text [sensitive];
        /// Quê quán.
        home_town: text;
        /// Ngày kết nạp Đảng.
        party_joined: date [sensitive];
        /// Đảng viên.
        party_member: flag [sensitive];
        /// Học vấn.
        education: text;
        /// Chuyên môn.
        profession: text;
        /// Lý luận chính trị.
        political_theory: text;
        /// Ngoại ngữ.
        foreign_language: text;
        /// Chức vụ.
        post: text [search];
        /// Đơn vị công tác.
        workplace: text [search];
    }
    /// Văn bản.
    "document" Document {
        /// Số, ký hiệu; free text, for the office's signs differ.
        number: text [search];
        /// Loại văn bản.
        kind: choice(request resolution minutes decision notice plan report list letter other) as "document_kind";
        /// Ngày ban hành.
        issued_on: date;
        /// Nơi ban hành.
        issuer: text [search];
        /// Trích yếu.
        subject: text [search];
        /// Where the scanned paper lies.
        file: text;
    }
    /// State of an organisation from a date until its next period.
    "organisation_period" OrganisationPeriod {
        /// The organisation it describes.
        organisation: reference(Organisation) [owner];
        /// Áp dụng từ ngày.
        valid_from: date;
        /// Tên đầy đủ.
        name: text [search];
        /// Tên ngắn.
        short_name: text [search];
        /// Loại hình tổ chức.
        kind: choice(confederation provincial_federation central_sector_union corporation_union
            district_federation civil_servants_union sector_union industrial_zone_union party_bodies_union
            commune_union grassroots occupational_grassroots member_grassroots section occupational_section
            group outside) as "organisation_kind";
        /// Công đoàn cấp trên trực tiếp.
        parent: reference(Organisation);
        /// Đơn vị sử dụng lao động.
        employer: text [search];
        /// Khu vực.
        sector: choice(administrative business);
        /// Biến động that began the period.
        change: choice(established renamed transferred kind_changed merged_in split_off ended);
        /// The decision it rests on.
        decision: reference(Document);
    }
    /// Tổ chức kế thừa: what an organisation passed into.
    "succession" Succession {
        /// Tổ chức tiền thân.
        from: reference(Organisation) [owner];
        /// Tổ chức kế thừa.
        to: reference(Organisation);
        /// How.
        change: choice(merged consolidated split replaced members_taken_over);
        /// When.
        on: date;
        /// The decision it rests on.
        decision: reference(Document);
        /// Số đoàn viên nhận bàn giao.
        members: count;
    }
    /// Số liệu of an organisation at a date.
    "figure" Figure {
        /// Whose figures.
        organisation: reference(Organisation) [owner];
        /// Số liệu tính đến ngày.
        as_of: date;
        /// Lao động (CNVCLĐ).
        workforce: count;
        /// Lao động nữ.
        workforce_female: count;
        /// Đoàn viên.
        members: count;
        /// Đoàn viên nữ.
        members_female: count;
        /// Công đoàn cơ sở trực thuộc.
        grassroots: count;
        /// Công đoàn cơ sở thành viên.
        member_grassroots: count;
        /// Công đoàn bộ phận.
        sections: count;
        /// Tổ công đoàn.
        groups: count;
    }
    /// Nhiệm kỳ. Khóa, lần thứ and the years are separate facts (domain.md 0.1, finding 3).
    "term" Term {
        /// The organisation whose term it is.
        organisation: reference(Organisation) [owner];
        /// Khóa / lần thứ, as printed.
        ordinal: text [search];
        /// Từ năm.
        year_from: int [search];
        /// Đến năm.
        year_to: int [search];
        /// Từ ngày.
        starts_on: date;
        /// Đến ngày.
        ends_on: date;
        /// Kéo dài đến.
        extended_to: date;
        /// The decision that extended it.
        extension_decision: reference(Document);
        /// Nhiệm kỳ trước.
        previous: reference(Term);
        /// Khẩu hiệu, phương châm.
        motto: longtext [search];
        /// Mục tiêu.
        goal: longtext [search];
        /// Kết quả nhiệm kỳ trước.
        previous_results: longtext [search];
        /// Hạn chế nhiệm kỳ trước.
        previous_shortcomings: longtext [search];
        /// Nhiệm vụ trọng tâm.
        tasks: longtext [search];
        /// Trạng thái.
        status: choice(preparing running ended cut_short);
        /// Lý do không tổ chức được đại hội of the round.
        not_held: longtext;
    }
    /// Cơ quan of a term as reported: Ban Chấp hành, Ban Thường vụ, Ủy ban Kiểm tra…
    "body" Body {
        /// The term.
        term: reference(Term) [owner];
        /// Which body.
        body: choice(committee standing_committee presidium inspection_committee women_committee);
        /// Hình thức.
        obtained: choice(elected_at_congress elected_at_meeting by_election appointed provisional);
        /// Số lượng do đại hội quyết định.
        decided: count;
        /// Số đã bầu.
        elected: count;
        /// Dự khuyết.
        alternate: count;
        /// Khuyết.
        vacant: count;
        /// Nữ.
        female: count;
        /// Dân tộc thiểu số.
        ethnic_minority: count;
        /// Đảng viên.
        party_members: count;
        /// Dưới 40 tuổi.
        under_40: count;
        /// Từ 40 đến 50 tuổi.
        from_40_to_50: count;
        /// Trên 50 tuổi.
        over_50: count;
        /// Tái cử.
        re_elected: count;
        /// Tham gia lần đầu.
        new: count;
        /// Chuyên trách.
        full_time: count;
    }
    /// Đại hội, hội nghị.
    "meeting" Meeting {
        /// The term it opens or belongs to.
        term: reference(Term) [owner];
        /// Loại cuộc họp.
        kind: choice(delegate_congress full_congress extraordinary_congress delegate_conference full_conference
            founding committee_meeting extended_committee_meeting inspection_meeting) as "meeting_kind";
        /// Lần thứ.
        ordinal: text [search];
        /// Ngày khai mạc.
        starts_on: date;
        /// Ngày bế mạc.
        ends_on: date;
        /// Buổi.
        session: choice(morning afternoon evening day);
        /// Nơi họp.
        venue: text [search];
        /// Đại hội điểm.
        pilot: flag;
        /// Được triệu tập.
        summoned: count;
        /// Có mặt.
        attending: count;
        /// Đủ tư cách.
        verified: count;
        /// Khách mời.
        guests: count;
        /// Đại biểu đương nhiên.
        delegates_ex_officio: count;
        /// Đại biểu được bầu.
        delegates_elected: count;
        /// Đại biểu chỉ định.
        delegates_appointed: count;
        /// Đại biểu nữ.
        delegates_female: count;
        /// Nghị quyết.
        resolution: reference(Document);
        /// Tỷ lệ tán thành nghị quyết.
        resolution_percent: percent;
        /// Chủ trì.
        presided_by: text [search];
    }
    /// Người dự đại hội, hội nghị.
    "participant" Participant {
        /// The meeting.
        meeting: reference(Meeting) [owner];
        /// Who, when in the book.
        person: reference(Person);
        /// Who, by name alone.
        name: text [search];
        /// Chức vụ of that day.
        post: text [search];
        /// Vai trò.
        role: choice(guest director presidium secretariat credentials speaker);
    }
    /// Nội dung biểu quyết.
    "motion" Motion {
        /// The meeting.
        meeting: reference(Meeting) [owner];
        /// Thứ tự.
        position: int;
        /// Nội dung.
        text: longtext [search];
        /// Tỷ lệ tán thành.
        percent: percent;
        /// Cách biểu quyết.
        method: text;
    }
    /// Cuộc bầu.
    "ballot" Ballot {
        /// The meeting that votes.
        meeting: reference(Meeting) [owner];
        /// Bầu chức danh gì.
        office: choice(committee standing_committee chair vice_chair inspection_committee inspection_head
            inspection_vice_head delegate alternate_delegate group_leader group_vice_leader other);
        /// Tên chức danh khác.
        office_title: text [search];
        /// Lần bầu.
        round: int;
        /// Số lượng cần bầu.
        seats: count;
        /// Đề cử.
        nominated: count;
        /// Ứng cử.
        self_nominated: count;
        /// Được triệu tập.
        summoned: count;
        /// Có mặt.
        attending: count;
        /// Tham gia bỏ phiếu.
        voting: count;
        /// Số phiếu phát ra.
        issued: count;
        /// Số phiếu thu về.
        returned: count;
        /// Số phiếu hợp lệ.
        valid: count;
        /// Số phiếu không hợp lệ.
        invalid: count;
        /// Tỷ lệ tính trên (số phiếu thu về by default, 28/HD-TLĐ 2021).
        basis: choice(returned valid issued attending summoned);
        /// Cách bầu.
        method: choice(secret show_of_hands);
        /// Đại hội cấp trên the delegates go to.
        upper_congress: text [search];
        /// Tình trạng nhập.
        status: choice(entering checked final);
        /// Biên bản kiểm phiếu.
        minutes: reference(Document);
        /// Bầu đầu nhiệm kỳ hay bầu bổ sung.
        purpose: choice(regular supplementary);
        /// The earlier ballot this round goes on from (bầu tiếp, bầu lại).
        follows: reference(Ballot);
        /// Giờ bắt đầu kiểm phiếu, as the minutes print it.
        began: text;
        /// Giờ kết thúc kiểm phiếu, as the minutes print it.
        finished: text;
        /// Người nhập lại để kiểm.
        checked_by: text;
        /// Ngày kiểm.
        checked_on: date;
        /// Whether who checked is who entered.
        checked_how: choice(same_person other_person);
        /// Lý do mở lại after it was final.
        reopened: longtext;
    }
    /// Ban kiểm phiếu.
    "ballot_board" BallotBoard {
        /// The ballot.
        ballot: reference(Ballot) [owner];
        /// Who, when in the book.
        person: reference(Person);
        /// Who, by name alone.
        name: text [search];
        /// Nhiệm vụ.
        role: choice(head secretary member);
    }
    /// Người trong danh sách bầu cử.
    "candidate" Candidate {
        /// The ballot.
        ballot: reference(Ballot) [owner];
        /// Who.
        person: reference(Person);
        /// Số thứ tự trên phiếu.
        position: int;
        /// Ứng cử hay đề cử.
        nomination: choice(nominated self_nominated);
        /// Số phiếu bầu.
        votes: count;
        /// Tỷ lệ ghi trong biên bản.
        printed_percent: percent;
        /// Trúng cử, as the minutes say.
        elected: flag;
        /// Thứ tự dự khuyết.
        alternate_order: int;
    }
    /// Người giữ chức, from when to when.
    "mandate" Mandate {
        /// The organisation.
        organisation: reference(Organisation) [owner];
        /// Who.
        person: reference(Person) [owner];
        /// Nhiệm kỳ.
        term: reference(Term);
        /// Chức danh.
        office: choice(chair vice_chair standing_member committee_member inspection_head inspection_vice_head
            inspection_member group_leader group_vice_leader other);
        /// Historic or own title.
        office_title: text [search];
        /// Hình thức.
        obtained: choice(elected_at_congress elected_at_meeting by_election appointed provisional);
        /// The ballot it follows from.
        ballot: reference(Ballot);
        /// Từ ngày.
        from: date;
        /// Đến ngày.
        to: date;
        /// Lý do thôi giữ chức.
        end_reason: choice(term_ended resigned transferred retired left_work dismissed died organisation_ended other);
        /// Quyết định công nhận, chỉ định.
        decision: reference(Document);
        /// Chuyên trách.
        full_time: flag;
        /// Tái cử.
        re_elected: flag;
    }
    /// Đoàn đại biểu dự đại hội cấp trên.
    "delegation" Delegation {
        /// The meeting that elected it.
        meeting: reference(Meeting) [owner];
        /// Đại hội cấp trên, as printed.
        upper_congress: text [search];
        /// Đại biểu chính thức.
        official: count;
        /// Đại biểu dự khuyết.
        alternate: count;
        /// Tổng số.
        total: count;
    }
    /// Đại biểu.
    "delegate" Delegate {
        /// The delegation.
        delegation: reference(Delegation) [owner];
        /// Who.
        person: reference(Person);
        /// Tư cách.
        status: choice(official alternate);
        /// Hình thức.
        obtained: choice(ex_officio elected appointed);
        /// Thứ tự dự khuyết.
        order: int;
        /// Ngày đổi tư cách.
        changed_on: date;
        /// The delegate whose place an alternate took.
        replaces: reference(Delegate);
        /// The document that says so.
        decision: reference(Document);
    }
    /// Chương trình phối hợp.
    "programme" Programme {
        /// Tên chương trình.
        title: text [search];
        /// Loại văn bản.
        form: choice(programme regulation joint_programme agreement plan);
        /// Số, ký hiệu.
        number: text [search];
        /// Ngày ký.
        signed_on: date;
        /// Nơi ký.
        place: text [search];
        /// Từ.
        starts: date;
        /// Đến.
        ends: date;
        /// Tình trạng.
        status: choice(draft running expired concluded stopped);
        /// Chương trình trước.
        previous: reference(Programme);
        /// Căn cứ.
        basis: longtext [search];
        /// Mục đích, yêu cầu.
        purpose: longtext [search];
        /// Chế độ sơ kết.
        review_cycle: choice(half_yearly yearly mid_term end_only);
        /// Hạn sơ kết: by when the review of a year is held.
        review_due: choice(year_end next_january next_march);
    }
    /// Bên ký kết.
    "party" Party {
        /// The programme.
        programme: reference(Programme) [owner];
        /// Which organisation.
        organisation: reference(Organisation);
        /// Vai trò.
        role: text [search];
        /// Người ký.
        signatory: text [search];
        /// Chức vụ người ký.
        signatory_title: text [search];
        /// Số văn bản của bên này.
        document_number: text [search];
        /// Số đơn vị trong nhóm.
        group_size: count;
        /// Đầu mối của bên này.
        contact_unit: text [search];
    }
    /// Nhóm nội dung phối hợp.
    "content" Content {
        /// The programme.
        programme: reference(Programme) [owner];
        /// Thứ tự.
        position: int;
        /// Nội dung.
        text: longtext [search];
        /// Đơn vị đầu mối.
        lead_unit: text [search];
        /// Bên phối hợp: who takes part.
        partners: text [search];
        /// Thời hạn.
        due: date;
    }
    /// Sơ kết, tổng kết.
    "review" Review {
        /// The programme.
        programme: reference(Programme) [owner];
        /// Loại.
        kind: choice(interim final) as "review_kind";
        /// Kỳ.
        period: text [search];
        /// Năm được sơ kết.
        year: int;
        /// Không tổ chức: recorded as not held, which is not the same as not recorded.
        not_held: flag;
        /// Ngày họp.
        held_on: date;
        /// Nơi họp.
        venue: text [search];
        /// Đơn vị chủ trì.
        host: text [search];
        /// Kết quả.
        result: longtext [search];
        /// Văn bản.
        document: reference(Document);
    }
    /// Chỉ tiêu of a term or a programme.
    "target" Target {
        /// The term or programme.
        owner: reference(Term Programme) [owner];
        /// Thứ tự.
        position: int;
        /// Chỉ tiêu.
        text: longtext [search];
        /// Đơn vị tính.
        unit: text;
        /// Kế hoạch.
        planned: text;
        /// Thực hiện.
        achieved: text;
        /// Năm.
        year: int;
    }
    /// Khen thưởng.
    "award" Award {
        /// Who received it.
        organisation: reference(Organisation) [owner];
        /// In which term.
        term: reference(Term);
        /// Danh hiệu, hình thức.
        title: text [search];
        /// Ngày.
        on: date;
        /// Quyết định.
        decision: reference(Document);
        /// Số lượng.
        count: count;
    }
    /// Bộ quy định: limits that the office sets itself. One with the key of a shipped set takes its place.
    "rule_set" RuleSet {
        /// Ký hiệu of the shipped set it takes the place of, of the finding it switches, or the office's own.
        key: text;
        /// Tên.
        name: text [search];
        /// Hiệu lực từ ngày.
        valid_from: date;
        /// Hết hiệu lực ngày.
        valid_to: date;
        /// Đang dùng.
        enabled: flag;
    }
    /// Mức quy định: one limit of a set.
    "rule_limit" RuleLimit {
        /// The set.
        rule_set: reference(RuleSet) [owner];
        /// Quy định về.
        subject: choice(committee_size committee_from standing_share standing_from inspection_from majority quorum
            supplement_share term_years congress_delegates delegate_congress_from appointed_share guest_share
            women_share under_40_share from_40_to_50_share term_extension term_gap figure_change);
        /// Loại hình tổ chức it holds for; all where unknown.
        level: choice(confederation provincial_federation central_sector_union corporation_union
            district_federation civil_servants_union sector_union industrial_zone_union party_bodies_union
            commune_union grassroots occupational_grassroots member_grassroots section occupational_section
            group outside) as "organisation_kind";
        /// Từ số đoàn viên.
        members_from: int;
        /// Đến số đoàn viên.
        members_to: int;
        /// Ít nhất.
        at_least: int;
        /// Nhiều nhất.
        at_most: int;
        /// Tử số of a share.
        numerator: int;
        /// Mẫu số of a share.
        denominator: int;
        /// Tỷ lệ tính trên.
        basis: choice(returned valid issued attending summoned);
        /// Đã đối chiếu với văn bản.
        verified: flag;
    }
    /// What a document says about a record; the dossier list of a term is read from these.
    "document_link" DocumentLink {
        /// The document.
        document: reference(Document) [owner];
        /// The record.
        record: reference() [owner];
        /// What the document is in the record's dossier.
        role: choice(request congress_minutes resolution counting_minutes biographies committee_minutes delegate_list
            recognition appointment plan signed_text other);
        /// Ngày nộp.
        submitted_on: date;
    }
    /// Hai hồ sơ khác nhau: they look alike, and the clerk said that they are not the same.
    "distinct_pair" DistinctPair {
        /// The one record.
        record: reference() [owner];
        /// The other.
        other: reference() [owner];
    }
    /// Acceptance of a finding with a reason ("ghi đúng theo biên bản").
    "acceptance" Acceptance {
        /// The record the finding is about.
        record: reference() [owner];
        /// The finding's code, `BC-201`.
        code: text;
        /// The fields it touches, comma separated.
        fields: text;
        /// Fingerprint of the values that were accepted; another value withdraws the acceptance.
        fingerprint: text;
        /// Lý do.
        reason: longtext;
    }
}
