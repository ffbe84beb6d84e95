### Loại thông tin, ô và lựa chọn: chữ trên màn hình theo từ ngữ của văn phòng công đoàn.

## Tên các loại

kind-organisation = Tổ chức
kinds-organisation = Tổ chức
kind-person = Nhân sự
kinds-person = Nhân sự
kind-document = Văn bản
kinds-document = Văn bản
kind-organisation-period = Giai đoạn tổ chức
kind-succession = Kế thừa tổ chức
kind-figure = Số liệu
kind-term = Nhiệm kỳ
kinds-term = Nhiệm kỳ
kind-body = Cơ quan của nhiệm kỳ
kind-meeting = Đại hội, hội nghị
kind-participant = Người dự
kind-motion = Nội dung biểu quyết
kind-ballot = Cuộc bầu
kinds-ballot = Các cuộc bầu
kind-ballot-board = Người kiểm phiếu
kind-candidate = Người ứng cử, đề cử
kind-mandate = Người giữ chức
kind-delegation = Đoàn đại biểu
kind-delegate = Đại biểu
kind-programme = Chương trình phối hợp
kinds-programme = Chương trình phối hợp
kind-party = Bên ký kết
kind-content = Nội dung phối hợp
kind-review = Sơ kết, tổng kết
kind-target = Chỉ tiêu
kind-award = Khen thưởng
kind-rule-set = Bộ quy định
kind-rule-limit = Mức quy định
kind-distinct-pair = Hai hồ sơ khác nhau
kind-document-link = Văn bản trong hồ sơ
kind-acceptance = Ghi đúng theo biên bản

## Ô chung

field-note = Ghi chú
field-source = Nguồn

## Tổ chức

field-organisation-code = Mã
field-organisation-contact = Liên hệ

## Nhân sự

field-person-full-name = Họ và tên
field-person-academic-title = Học hàm, học vị
field-person-born = Ngày, tháng, năm sinh
field-person-gender = Giới tính
field-person-ethnicity = Dân tộc
field-person-home-town = Quê quán
field-person-party-joined = Ngày kết nạp Đảng
field-person-party-member = Đảng viên
field-person-education = Học vấn
field-person-profession = Chuyên môn
field-person-political-theory = Lý luận chính trị
field-person-foreign-language = Ngoại ngữ
field-person-post = Chức vụ
field-person-workplace = Đơn vị công tác

choice-gender-male = Nam
choice-gender-female = Nữ

## Văn bản

field-document-number = Số, ký hiệu
field-document-kind = Loại văn bản
field-document-issued-on = Ngày ban hành
field-document-issuer = Nơi ban hành
field-document-subject = Trích yếu
field-document-file = Tệp kèm theo

choice-document-kind-request = Tờ trình
choice-document-kind-resolution = Nghị quyết
choice-document-kind-minutes = Biên bản
choice-document-kind-decision = Quyết định
choice-document-kind-notice = Thông báo
choice-document-kind-plan = Kế hoạch
choice-document-kind-report = Báo cáo
choice-document-kind-list = Danh sách
choice-document-kind-letter = Công văn
choice-document-kind-other = Văn bản khác

## Giai đoạn tổ chức

field-organisation-period-organisation = Tổ chức
field-organisation-period-valid-from = Áp dụng từ ngày
field-organisation-period-name = Tên đầy đủ
field-organisation-period-short-name = Tên ngắn
field-organisation-period-kind = Loại hình tổ chức
field-organisation-period-parent = Công đoàn cấp trên trực tiếp
field-organisation-period-employer = Đơn vị sử dụng lao động
field-organisation-period-sector = Khu vực
field-organisation-period-change = Biến động
field-organisation-period-decision = Quyết định

choice-organisation-kind-confederation = Tổng Liên đoàn Lao động Việt Nam
choice-organisation-kind-provincial-federation = Liên đoàn Lao động tỉnh, thành phố
choice-organisation-kind-central-sector-union = Công đoàn ngành trung ương
choice-organisation-kind-corporation-union = Công đoàn tập đoàn, tổng công ty
choice-organisation-kind-district-federation = Liên đoàn Lao động cấp huyện
choice-organisation-kind-civil-servants-union = Công đoàn Viên chức
choice-organisation-kind-sector-union = Công đoàn ngành địa phương
choice-organisation-kind-industrial-zone-union = Công đoàn khu công nghiệp, khu kinh tế
choice-organisation-kind-party-bodies-union = Công đoàn các cơ quan Đảng
choice-organisation-kind-commune-union = Công đoàn xã, phường, đặc khu
choice-organisation-kind-grassroots = Công đoàn cơ sở
choice-organisation-kind-occupational-grassroots = Nghiệp đoàn cơ sở
choice-organisation-kind-member-grassroots = Công đoàn cơ sở thành viên
choice-organisation-kind-section = Công đoàn bộ phận
choice-organisation-kind-occupational-section = Nghiệp đoàn bộ phận
choice-organisation-kind-group = Tổ công đoàn
choice-organisation-kind-outside = Tổ chức ngoài công đoàn

choice-sector-administrative = Hành chính sự nghiệp
choice-sector-business = Sản xuất kinh doanh

choice-change-established = Thành lập
choice-change-renamed = Đổi tên
choice-change-transferred = Chuyển giao
choice-change-kind-changed = Đổi loại hình
choice-change-merged-in = Nhận sáp nhập
choice-change-split-off = Tách ra
choice-change-ended = Kết thúc hoạt động

## Kế thừa tổ chức

field-succession-from = Tổ chức tiền thân
field-succession-to = Tổ chức kế thừa
field-succession-change = Hình thức
field-succession-on = Ngày
field-succession-decision = Quyết định
field-succession-members = Số đoàn viên nhận bàn giao

choice-change-merged = Sáp nhập
choice-change-consolidated = Hợp nhất
choice-change-split = Chia tách
choice-change-replaced = Thay thế
choice-change-members-taken-over = Tiếp nhận đoàn viên

## Số liệu

field-figure-organisation = Tổ chức
field-figure-as-of = Số liệu tính đến ngày
field-figure-workforce = Lao động (CNVCLĐ)
field-figure-workforce-female = Lao động nữ
field-figure-members = Đoàn viên
field-figure-members-female = Đoàn viên nữ
field-figure-grassroots = Công đoàn cơ sở trực thuộc
field-figure-member-grassroots = Công đoàn cơ sở thành viên
field-figure-sections = Công đoàn bộ phận
field-figure-groups = Tổ công đoàn

## Nhiệm kỳ

field-term-organisation = Tổ chức
field-term-ordinal = Khóa / lần thứ
field-term-year-from = Từ năm
field-term-year-to = Đến năm
field-term-starts-on = Từ ngày
field-term-ends-on = Đến ngày
field-term-extended-to = Kéo dài đến
field-term-extension-decision = Quyết định kéo dài
field-term-previous = Nhiệm kỳ trước
field-term-motto = Khẩu hiệu, phương châm
field-term-goal = Mục tiêu
field-term-previous-results = Kết quả nhiệm kỳ trước
field-term-previous-shortcomings = Hạn chế nhiệm kỳ trước
field-term-tasks = Nhiệm vụ trọng tâm
field-term-status = Trạng thái
field-term-not-held = Lý do không tổ chức được đại hội

choice-term-status-preparing = Đang chuẩn bị
choice-term-status-running = Đang diễn ra
choice-term-status-ended = Đã kết thúc
choice-term-status-cut-short = Kết thúc sớm

## Cơ quan của nhiệm kỳ

field-body-term = Nhiệm kỳ
field-body-body = Cơ quan
field-body-obtained = Hình thức
field-body-decided = Số lượng do đại hội quyết định
field-body-elected = Số đã bầu
field-body-alternate = Dự khuyết
field-body-vacant = Khuyết
field-body-female = Nữ
field-body-ethnic-minority = Dân tộc thiểu số
field-body-party-members = Đảng viên
field-body-under-40 = Dưới 40 tuổi
field-body-from-40-to-50 = Từ 40 đến 50 tuổi
field-body-over-50 = Trên 50 tuổi
field-body-re-elected = Tái cử
field-body-new = Tham gia lần đầu
field-body-full-time = Chuyên trách

choice-body-committee = Ban Chấp hành
choice-body-standing-committee = Ban Thường vụ
choice-body-presidium = Đoàn Chủ tịch
choice-body-inspection-committee = Ủy ban Kiểm tra
choice-body-women-committee = Ban Nữ công

choice-obtained-elected-at-congress = Bầu tại đại hội
choice-obtained-elected-at-meeting = Bầu tại hội nghị
choice-obtained-by-election = Bầu bổ sung
choice-obtained-appointed = Chỉ định
choice-obtained-provisional = Lâm thời

## Đại hội, hội nghị

field-meeting-term = Nhiệm kỳ
field-meeting-kind = Loại cuộc họp
field-meeting-ordinal = Lần thứ
field-meeting-starts-on = Ngày khai mạc
field-meeting-ends-on = Ngày bế mạc
field-meeting-session = Buổi
field-meeting-venue = Nơi họp
field-meeting-pilot = Đại hội điểm
field-meeting-summoned = Được triệu tập
field-meeting-attending = Có mặt
field-meeting-verified = Đủ tư cách
field-meeting-guests = Khách mời
field-meeting-delegates-ex-officio = Đại biểu đương nhiên
field-meeting-delegates-elected = Đại biểu được bầu
field-meeting-delegates-appointed = Đại biểu chỉ định
field-meeting-delegates-female = Đại biểu nữ
field-meeting-resolution = Nghị quyết
field-meeting-resolution-percent = Tỷ lệ tán thành nghị quyết
field-meeting-presided-by = Chủ trì

choice-meeting-kind-delegate-congress = Đại hội đại biểu
choice-meeting-kind-full-congress = Đại hội toàn thể
choice-meeting-kind-extraordinary-congress = Đại hội bất thường
choice-meeting-kind-delegate-conference = Hội nghị đại biểu
choice-meeting-kind-full-conference = Hội nghị toàn thể
choice-meeting-kind-founding = Hội nghị thành lập
choice-meeting-kind-committee-meeting = Hội nghị Ban Chấp hành
choice-meeting-kind-extended-committee-meeting = Hội nghị Ban Chấp hành mở rộng
choice-meeting-kind-inspection-meeting = Hội nghị Ủy ban Kiểm tra

choice-session-morning = Sáng
choice-session-afternoon = Chiều
choice-session-evening = Tối
choice-session-day = Cả ngày

## Người dự

field-participant-meeting = Đại hội, hội nghị
field-participant-person = Nhân sự
field-participant-name = Họ và tên
field-participant-post = Chức vụ
field-participant-role = Vai trò

choice-participant-role-guest = Khách mời
choice-participant-role-director = Dự và chỉ đạo
choice-participant-role-presidium = Đoàn Chủ tịch
choice-participant-role-secretariat = Đoàn Thư ký
choice-participant-role-credentials = Ban Thẩm tra tư cách đại biểu
choice-participant-role-speaker = Phát biểu, tham luận

## Nội dung biểu quyết

field-motion-meeting = Đại hội, hội nghị
field-motion-position = Thứ tự
field-motion-text = Nội dung
field-motion-percent = Tỷ lệ tán thành
field-motion-method = Cách biểu quyết

## Cuộc bầu

field-ballot-meeting = Đại hội, hội nghị
field-ballot-office = Chức danh bầu
field-ballot-office-title = Tên chức danh khác
field-ballot-round = Lần bầu (vòng)
field-ballot-seats = Số lượng cần bầu
field-ballot-nominated = Đề cử
field-ballot-self-nominated = Ứng cử
field-ballot-summoned = Được triệu tập
field-ballot-attending = Có mặt
field-ballot-voting = Tham gia bỏ phiếu
field-ballot-issued = Số phiếu phát ra
field-ballot-returned = Số phiếu thu về
field-ballot-valid = Số phiếu hợp lệ
field-ballot-invalid = Số phiếu không hợp lệ
field-ballot-basis = Tỷ lệ tính trên
field-ballot-method = Cách bầu
field-ballot-upper-congress = Đại hội cấp trên
field-ballot-status = Tình trạng nhập
field-ballot-minutes = Biên bản kiểm phiếu
field-ballot-purpose = Loại bầu
field-ballot-follows = Bầu tiếp của cuộc bầu
field-ballot-began = Bắt đầu lúc
field-ballot-finished = Kết thúc lúc
field-ballot-checked-by = Người kiểm
field-ballot-checked-on = Ngày kiểm
field-ballot-checked-how = Kiểm bởi
field-ballot-reopened = Lý do mở lại

choice-office-committee = Ban Chấp hành
choice-office-standing-committee = Ban Thường vụ
choice-office-chair = Chủ tịch
choice-office-vice-chair = Phó Chủ tịch
choice-office-inspection-committee = Ủy ban Kiểm tra
choice-office-inspection-head = Chủ nhiệm Ủy ban Kiểm tra
choice-office-inspection-vice-head = Phó Chủ nhiệm Ủy ban Kiểm tra
choice-office-delegate = Đại biểu chính thức
choice-office-alternate-delegate = Đại biểu dự khuyết
choice-office-group-leader = Tổ trưởng công đoàn
choice-office-group-vice-leader = Tổ phó công đoàn
choice-office-other = Chức danh khác

choice-basis-returned = Số phiếu thu về
choice-basis-valid = Số phiếu hợp lệ
choice-basis-issued = Số phiếu phát ra
choice-basis-attending = Số có mặt
choice-basis-summoned = Số được triệu tập

choice-method-secret = Bỏ phiếu kín
choice-method-show-of-hands = Biểu quyết giơ tay

choice-ballot-status-entering = Đang nhập
choice-ballot-status-checked = Đã kiểm
choice-ballot-status-final = Đã chốt
choice-purpose-regular = Bầu đầu nhiệm kỳ
choice-purpose-supplementary = Bầu bổ sung
choice-checked-how-same-person = Chính người nhập
choice-checked-how-other-person = Người khác

## Ban kiểm phiếu

field-ballot-board-ballot = Cuộc bầu
field-ballot-board-person = Nhân sự
field-ballot-board-name = Họ và tên
field-ballot-board-role = Nhiệm vụ

choice-ballot-board-role-head = Trưởng ban
choice-ballot-board-role-secretary = Thư ký
choice-ballot-board-role-member = Thành viên

## Người trong danh sách bầu cử

field-candidate-ballot = Cuộc bầu
field-candidate-person = Họ và tên
field-candidate-position = Số thứ tự trên phiếu
field-candidate-nomination = Ứng cử / đề cử
field-candidate-votes = Số phiếu bầu
field-candidate-printed-percent = Tỷ lệ (%) ghi trong biên bản
field-candidate-elected = Trúng cử
field-candidate-alternate-order = Thứ tự dự khuyết

choice-nomination-nominated = Đề cử
choice-nomination-self-nominated = Ứng cử

## Người giữ chức

field-mandate-organisation = Tổ chức
field-mandate-person = Họ và tên
field-mandate-term = Nhiệm kỳ
field-mandate-office = Chức danh
field-mandate-office-title = Tên chức danh khác
field-mandate-obtained = Hình thức
field-mandate-ballot = Cuộc bầu
field-mandate-from = Từ ngày
field-mandate-to = Đến ngày
field-mandate-end-reason = Lý do thôi giữ chức
field-mandate-decision = Quyết định công nhận, chỉ định
field-mandate-full-time = Chuyên trách
field-mandate-re-elected = Tái cử

choice-office-standing-member = Ủy viên Ban Thường vụ
choice-office-committee-member = Ủy viên Ban Chấp hành
choice-office-inspection-member = Ủy viên Ủy ban Kiểm tra

choice-end-reason-term-ended = Hết nhiệm kỳ
choice-end-reason-resigned = Xin thôi giữ chức
choice-end-reason-transferred = Chuyển công tác
choice-end-reason-retired = Nghỉ hưu
choice-end-reason-left-work = Nghỉ việc
choice-end-reason-dismissed = Cách chức, bãi nhiệm
choice-end-reason-died = Từ trần
choice-end-reason-organisation-ended = Tổ chức kết thúc hoạt động
choice-end-reason-other = Lý do khác

## Đoàn đại biểu

field-delegation-meeting = Bầu tại
field-delegation-upper-congress = Đại hội cấp trên
field-delegation-official = Đại biểu chính thức
field-delegation-alternate = Đại biểu dự khuyết
field-delegation-total = Tổng số

field-delegate-delegation = Đoàn đại biểu
field-delegate-person = Họ và tên
field-delegate-status = Tư cách
field-delegate-obtained = Hình thức
field-delegate-order = Thứ tự dự khuyết
field-delegate-changed-on = Ngày đổi tư cách
field-delegate-replaces = Thay cho
field-delegate-decision = Văn bản thay thế

choice-delegate-status-official = Chính thức
choice-delegate-status-alternate = Dự khuyết

choice-obtained-ex-officio = Đương nhiên
choice-obtained-elected = Được bầu

## Chương trình phối hợp

field-programme-title = Tên chương trình
field-programme-form = Loại văn bản
field-programme-number = Số, ký hiệu
field-programme-signed-on = Ngày ký
field-programme-place = Nơi ký
field-programme-starts = Giai đoạn từ
field-programme-ends = Giai đoạn đến
field-programme-status = Tình trạng
field-programme-previous = Chương trình trước
field-programme-basis = Căn cứ
field-programme-purpose = Mục đích, yêu cầu
field-programme-review-cycle = Chế độ sơ kết
field-programme-review-due = Hạn sơ kết

choice-form-programme = Chương trình phối hợp
choice-form-regulation = Quy chế phối hợp
choice-form-joint-programme = Chương trình liên tịch
choice-form-agreement = Thỏa thuận hợp tác
choice-form-plan = Kế hoạch phối hợp

choice-programme-status-draft = Dự thảo
choice-programme-status-running = Đang thực hiện
choice-programme-status-expired = Hết giai đoạn
choice-programme-status-concluded = Đã tổng kết
choice-programme-status-stopped = Chấm dứt

choice-review-cycle-half-yearly = 6 tháng một lần
choice-review-cycle-yearly = Hằng năm
choice-review-cycle-mid-term = Giữa giai đoạn
choice-review-cycle-end-only = Chỉ tổng kết cuối giai đoạn
choice-review-due-year-end = 31/12 trong năm
choice-review-due-next-january = 31/01 năm sau
choice-review-due-next-march = 31/3 năm sau

## Bên ký kết

field-party-programme = Chương trình phối hợp
field-party-organisation = Đơn vị
field-party-role = Vai trò
field-party-signatory = Người ký
field-party-signatory-title = Chức vụ người ký
field-party-document-number = Số văn bản của bên này
field-party-group-size = Số đơn vị trong nhóm
field-party-contact-unit = Đầu mối

## Nội dung phối hợp

field-content-programme = Chương trình phối hợp
field-content-position = Thứ tự
field-content-text = Nội dung
field-content-lead-unit = Đơn vị đầu mối
field-content-partners = Bên phối hợp
field-content-due = Thời hạn

## Sơ kết, tổng kết

field-review-programme = Chương trình phối hợp
field-review-kind = Loại
field-review-period = Kỳ
field-review-year = Năm được sơ kết
field-review-not-held = Không tổ chức
field-review-held-on = Ngày họp
field-review-venue = Nơi họp
field-review-host = Đơn vị chủ trì
field-review-result = Kết quả
field-review-document = Văn bản

choice-review-kind-interim = Sơ kết
choice-review-kind-final = Tổng kết

## Chỉ tiêu

field-target-owner = Nhiệm kỳ, chương trình
field-target-position = Thứ tự
field-target-text = Chỉ tiêu
field-target-unit = Đơn vị tính
field-target-planned = Kế hoạch
field-target-achieved = Thực hiện
field-target-year = Năm

## Khen thưởng

field-award-organisation = Tổ chức
field-award-term = Nhiệm kỳ
field-award-title = Danh hiệu, hình thức
field-award-on = Ngày
field-award-decision = Quyết định
field-award-count = Số lượng

## Quy định

field-rule-set-key = Ký hiệu
field-rule-set-name = Tên
field-rule-set-valid-from = Hiệu lực từ ngày
field-rule-set-valid-to = Hết hiệu lực ngày
field-rule-set-enabled = Đang dùng

field-rule-limit-rule-set = Bộ quy định
field-rule-limit-subject = Quy định về
field-rule-limit-level = Loại hình tổ chức
field-rule-limit-members-from = Từ số đoàn viên
field-rule-limit-members-to = Đến số đoàn viên
field-rule-limit-at-least = Ít nhất
field-rule-limit-at-most = Nhiều nhất
field-rule-limit-numerator = Tử số
field-rule-limit-denominator = Mẫu số
field-rule-limit-basis = Tỷ lệ tính trên
field-rule-limit-verified = Đã đối chiếu văn bản

choice-subject-committee-size = Số ủy viên Ban Chấp hành
choice-subject-committee-from = Số đoàn viên để bầu Ban Chấp hành
choice-subject-standing-share = Tỷ lệ Ban Thường vụ so với Ban Chấp hành
choice-subject-standing-from = Số ủy viên Ban Chấp hành để bầu Ban Thường vụ
choice-subject-inspection-from = Số đoàn viên để bầu Ủy ban Kiểm tra
choice-subject-majority = Số phiếu để trúng cử
choice-subject-quorum = Tỷ lệ có mặt
choice-subject-supplement-share = Tỷ lệ bầu bổ sung trong nhiệm kỳ
choice-subject-term-years = Số năm của nhiệm kỳ
choice-subject-congress-delegates = Số đại biểu chính thức dự đại hội
choice-subject-delegate-congress-from = Số đoàn viên để họp đại hội đại biểu
choice-subject-appointed-share = Tỷ lệ đại biểu chỉ định
choice-subject-guest-share = Tỷ lệ khách mời
choice-subject-women-share = Tỷ lệ nữ trong Ban Chấp hành
choice-subject-under-40-share = Tỷ lệ dưới 40 tuổi trong Ban Chấp hành
choice-subject-from-40-to-50-share = Tỷ lệ từ 40 đến 50 tuổi trong Ban Chấp hành

## Văn bản trong hồ sơ

field-document-link-document = Văn bản
field-document-link-record = Thuộc hồ sơ
field-document-link-role = Loại giấy tờ
field-document-link-submitted-on = Ngày nộp

choice-document-link-role-request = Tờ trình
choice-document-link-role-congress-minutes = Biên bản đại hội
choice-document-link-role-resolution = Nghị quyết đại hội
choice-document-link-role-counting-minutes = Biên bản kiểm phiếu
choice-document-link-role-biographies = Danh sách trích ngang
choice-document-link-role-committee-minutes = Biên bản hội nghị Ban Chấp hành
choice-document-link-role-delegate-list = Danh sách đại biểu
choice-document-link-role-recognition = Quyết định công nhận
choice-document-link-role-appointment = Quyết định chỉ định
choice-document-link-role-plan = Kế hoạch
choice-document-link-role-signed-text = Văn bản đã ký
choice-document-link-role-other = Giấy tờ khác

## Ghi đúng theo biên bản

field-acceptance-record = Thuộc
field-acceptance-code = Mã
field-acceptance-fields = Các ô
field-acceptance-fingerprint = Dấu của giá trị
field-acceptance-reason = Lý do
field-distinct-pair-record = Hồ sơ
field-distinct-pair-other = Hồ sơ kia

## Giá trị

count-over = hơn { $number }
count-nearly = gần { $number }
count-about = khoảng { $number }
flag-yes = Có
flag-no = Không
date-long-day = ngày { $day } tháng { $month } năm { $year }
date-long-month = tháng { $month } năm { $year }
date-long-year = năm { $year }

## Chữ gõ vào chưa thành giá trị

input-ambiguous = { $decimal } hay { $whole }? Ô này ghi số nguyên, dấu chấm ngăn từng ba chữ số, ví dụ 2.596
input-not-a-number = “{ $text }” chưa phải là số: ô này ghi chữ số, ví dụ 2.596, để trống khi chưa rõ
input-negative = Số ở ô này từ 0 trở lên
input-too-large = Ô này ghi số đến { $limit }
input-not-a-percent = “{ $text }” chưa phải là tỷ lệ: ô này ghi số phần trăm, ví dụ 49,2
input-percent-decimals = Tỷ lệ ghi một chữ số sau dấu phẩy, ví dụ 49,2
input-not-a-date = “{ $text }” chưa phải là ngày: ghi 14/4/2023, hoặc 4/2023, hoặc 2023
input-year-missing = “{ $text }” chưa có năm: ghi đủ, ví dụ 14/4/2023 hoặc 4/2023
input-no-such-day = Không có ngày { $day }/{ $month }/{ $year }: tháng { $month } năm { $year } có { $days } ngày
input-no-such-month = Không có tháng { $month }: ghi ngày trước, tháng sau, ví dụ 14/4/2023
input-year-out-of-range = Năm { $year } ở ngoài khoảng từ 1800 đến 2200
input-not-a-flag = “{ $text }” chưa rõ là có hay không: ghi Có hoặc Không, để trống khi chưa rõ
input-too-long = Chữ dài quá, ô này ghi đến { $limit } ký tự
input-control-character = Trong chữ có ký tự ẩn { $code }: xóa ký tự đó hoặc gõ lại
input-not-text = Ô này chọn từ danh sách trong sổ
