### Chương trình phối hợp: phát hiện, trang, ký tiếp, sơ kết.

## Phát hiện

rule-ph-102 = Chương trình đang thực hiện mà chưa rõ giai đoạn đến khi nào
rule-ph-102-do = Ghi năm hoặc ngày kết thúc theo văn bản đã ký
rule-ph-102-title = Giai đoạn chưa rõ
rule-ph-203 = Chương trình bắt đầu { $from }, trước chương trình mà nó ký tiếp ({ $previous })
rule-ph-203-do = Chọn lại chương trình trước, hoặc xem lại giai đoạn
rule-ph-203-title = Thứ tự các chương trình
rule-ph-301 = Hết giai đoạn ngày { $date }, chưa tổng kết
rule-ph-301-do = Ghi hội nghị tổng kết, hoặc ghi chương trình đã tổng kết hay chấm dứt
rule-ph-301-title = Hết giai đoạn, chưa tổng kết
rule-ph-302 =
    { $what ->
        [half] 6 tháng đầu năm { $year } chưa có sơ kết, hạn { $date }
       *[other] Năm { $year } chưa có sơ kết, hạn { $date }
    }
rule-ph-302-do = Ghi sơ kết, hoặc ghi rõ là không tổ chức
rule-ph-302-title = Năm chưa có sơ kết
rule-ph-303 =
    { $name ->
        [none] Một bên
       *[other] { $name }
    } đã kết thúc hoạt động trong giai đoạn{ $date ->
        [none] {""}
       *[other] , từ { $date }
    }{ $heir ->
        [none] , chưa ghi tổ chức kế thừa
       *[other] ; kế thừa: { $heir }
    }
rule-ph-303-do = Thêm bên kế thừa nếu đã có văn bản điều chỉnh, hoặc ghi rõ ở ghi chú của bên
rule-ph-303-title = Bên ký kết không còn
rule-ph-304 = Giai đoạn mới bắt đầu { $from }, khi giai đoạn trước còn đến { $end }
rule-ph-304-do = Xem lại ngày bắt đầu, hoặc ghi chương trình trước đã kết thúc sớm
rule-ph-304-title = Hai giai đoạn chồng nhau
rule-ph-305 = Ký ngày { $signed }, sau khi giai đoạn bắt đầu ({ $from }) hơn 6 tháng
rule-ph-305-do = Xem lại ngày ký và giai đoạn trong văn bản
rule-ph-305-title = Ký muộn so với giai đoạn
rule-ph-306 = Giai đoạn đã hết, còn { $count } chỉ tiêu chưa có kết quả
rule-ph-306-do = Ghi kết quả thực hiện của từng chỉ tiêu
rule-ph-306-title = Chỉ tiêu chưa có kết quả
rule-ph-307 = Các bên này còn một chương trình cùng tên trong những năm { $years }
rule-ph-307-do = Ghi chương trình cũ đã tổng kết hay chấm dứt, hoặc xóa chương trình ghi trùng
rule-ph-307-title = Một chương trình ghi hai lần

## Trang của chương trình

programme-stage-reviewed = Tổng kết { $date }
programme-stage-unknown = Chưa rõ tình trạng
programme-elapsed = Đã qua { $passed } / { $years } năm
programme-next = Giai đoạn tiếp
programme-next-detail = Chép các bên, nội dung
programme-whole-period = Cả giai đoạn
programme-target-unit = Chỉ tiêu, đơn vị tính
programme-share = Đạt (%)
programme-planned = Kế hoạch
programme-achieved = Thực hiện
programme-cell = { $label }, năm { $year }, { $target }, { $table }
programme-cell-whole = Kế hoạch, cả giai đoạn, { $target }, { $table }
programme-sums-note = Số có dấu * chỉ cộng những năm đã có số; năm chưa rõ không tính là 0
programme-reviews = Sơ kết, tổng kết
programme-no-reviews = Ghi giai đoạn từ năm nào đến năm nào để thấy những lần sơ kết đến hạn
programme-review-half = Sơ kết 6 tháng
programme-review-interim = Sơ kết
programme-review-final = Tổng kết
programme-not-held = Không tổ chức { $what }
programme-review-missing = Chưa { $what }
programme-late = Hạn { $date }, chậm { $days } ngày
programme-due = Hạn { $date }
programme-record-review = Ghi { $what } { $year }
programme-results-due = { $count } chỉ tiêu chưa có kết quả, hạn { $date }
programme-renew-many = Ký tiếp hàng loạt…
programme-badge-expired = hết hạn, chưa tổng kết
programme-badge-late = chậm sơ kết { $year }
programme-badge-final = tổng kết trong năm
programme-badge-concluded = đã tổng kết
programme-badge-reviewed = đã sơ kết { $year }
part-reviews = Sơ kết, tổng kết
section-target-years = Chỉ tiêu theo năm
print-programme = Biểu theo dõi
short-review-year = Năm
short-party-document-number = Số, ký hiệu
short-content-partners = Phối hợp
short-content-lead-unit = Đầu mối

## Ký tiếp

command-renew = Ký tiếp chương trình đang mở
command-renew-many = Ký tiếp hàng loạt từ danh sách
office-needs-programme = Việc này làm trên trang một chương trình phối hợp
office-own = { $label }, { $name }
renew-title = Ký tiếp chương trình
renew-do = Ghi chương trình tiếp theo
renew-lead = Tiếp theo: { $title }. Chép các dòng chọn dưới đây; số văn bản và người ký của mỗi bên ghi sau khi ký
renew-lines = Các bên, nội dung, chỉ tiêu
renew-becomes = Chương trình trước
renew-leave = Giữ nguyên
renew-by-review = Ghi đã tổng kết hoặc hết giai đoạn
renew-party-heir = Đã kết thúc hoạt động; chọn bên kế thừa
renew-party-ended = Đã kết thúc hoạt động, chưa ghi tổ chức kế thừa
renew-is-renewed = Đã có chương trình tiếp theo
renew-no-period = Ghi giai đoạn mới từ khi nào đến khi nào
renew-ends-first = Giai đoạn mới kết thúc trước khi bắt đầu
renew-done = Ký tiếp: { $title }
renew-many-title = Ký tiếp nhiều chương trình tại một hội nghị
renew-many-do = Ghi các chương trình tiếp theo
renew-many-lead = Các chương trình trong danh sách đang xem. Ngày, nơi ký và giai đoạn dùng chung; số văn bản ghi ở từng dòng
renew-many-lines = Chương trình
renew-many-detail = { $years }: { $parties } bên, { $contents } nội dung, { $targets } chỉ tiêu
renew-many-heir = Một bên nay là { $heir }
renew-many-ended = Đã kết thúc hoạt động: { $name }
renew-many-none = Danh sách đang xem không có chương trình nào
renew-many-unread = Số văn bản của một dòng chưa đọc được: { $name }
renew-many-early = Giai đoạn mới bắt đầu trước giai đoạn cũ: { $name }
renew-many-done = Ký tiếp { $count } chương trình giai đoạn { $years }

## Ghi sơ kết

review-title-half = Ghi sơ kết 6 tháng đầu năm { $year }
review-title-interim = Ghi sơ kết năm { $year }
review-title-final = Ghi tổng kết giai đoạn
review-do = Ghi vào sổ
review-document = Văn bản (báo cáo, thông báo)
review-held = Đã tổ chức hay không
review-was-held = Đã tổ chức
review-was-not-held = Không tổ chức
review-period-half = 6 tháng đầu năm { $year }

## Biểu theo dõi chương trình phối hợp (mẫu 06)

report-not-a-programme = Biểu này chỉ lập cho một chương trình phối hợp
print-programme-report = Biểu theo dõi chương trình phối hợp
programme-title = BIỂU THEO DÕI CHƯƠNG TRÌNH PHỐI HỢP
programme-file = Biểu theo dõi { $title }
programme-description = Theo dõi việc thực hiện một chương trình phối hợp
programme-keyword = phối hợp
programme-untitled = Chương trình phối hợp (chưa rõ tên)
programme-subject = { $title }, giai đoạn { $years }
programme-as-of = (Số liệu tính đến { $date })
programme-trace = { $program } · mẫu 06 · số liệu lúc { $time } · bản ghi { $uid }
programme-section-general = I. THÔNG TIN CHUNG
programme-section-parties = II. CÁC BÊN KÝ KẾT
programme-section-contents = III. NỘI DUNG PHỐI HỢP
programme-section-targets = IV. CHỈ TIÊU VÀ KẾT QUẢ THỰC HIỆN THEO NĂM
programme-section-reviews = V. SƠ KẾT, TỔNG KẾT
programme-section-notes = VI. GHI CHÚ
programme-form = Loại văn bản
programme-signed = Ngày ký, nơi ký
programme-at = tại { $place }
programme-place-unknown = nơi ký chưa rõ
programme-since = hiệu lực từ { $date }
programme-basis = Căn cứ
programme-purpose = Mục đích, yêu cầu
programme-previous = Chương trình trước
programme-chain = { $previous }; chương trình tiếp theo: { $next }
programme-period = giai đoạn { $years }
programme-reviewed-on = tổng kết { $date }
programme-state = Tình trạng
programme-ends = hết giai đoạn { $date }
programme-days-left = còn { $days } ngày
programme-days-over = đã quá { $days } ngày
programme-not-reviewed = chưa có thông tin tổng kết
programme-outside = (ngoài công đoàn)
programme-group = (nhóm { $count } đơn vị)
programme-active = Đang hoạt động
programme-renamed = Đang hoạt động, nay là { $name }
programme-ended = Kết thúc hoạt động { $date }
programme-heirs = kế thừa: { $names }
programme-note-ended = Bên { $number } đã kết thúc hoạt động; ghi văn bản điều chỉnh bên ký kết nếu có.
programme-note-missing = Năm { $years } chưa có thông tin sơ kết, tổng kết: không khẳng định là không tổ chức.
programme-half-year = Sơ kết 6 tháng
programme-interim = Sơ kết năm
programme-final = Tổng kết giai đoạn
programme-due-on = Đến hạn { $date }
programme-no-information = Chưa có thông tin
programme-review-not-held = Không tổ chức
programme-was-interim = Đã sơ kết
programme-was-final = Đã tổng kết
programme-col-party = Bên ký kết
programme-col-number = Số văn bản của bên
programme-col-signatory = Người ký, chức vụ khi ký
programme-col-contact = Đầu mối
programme-col-state = Tình trạng hiện nay
programme-col-role = Vai trò
programme-col-group = Số đơn vị trong nhóm
programme-col-content = Nhóm nội dung phối hợp
programme-col-lead = Bên chủ trì
programme-col-with = Bên phối hợp
programme-col-due = Thời hạn
programme-col-target = Chỉ tiêu
programme-col-unit = Đơn vị tính
programme-col-whole = Cả giai đoạn
programme-col-year = Năm { $year }
programme-col-planned = Kế hoạch
programme-col-achieved = Thực hiện
programme-col-sum = Lũy kế thực hiện
programme-col-share = Tỷ lệ (% chỉ tiêu giai đoạn)
programme-col-of-year = Năm
programme-col-kind = Loại
programme-col-day = Ngày
programme-col-venue = Nơi tổ chức
programme-col-document = Văn bản
programme-col-result = Kết quả, tồn tại chính
programme-col-standing = Tình trạng
programme-open-ended = Văn bản gốc còn nội dung khác chưa nhập đầy đủ.
programme-legend = Ký hiệu: “…” chưa rõ (không tính là 0); “–” chưa đến hạn hoặc không áp dụng; số có dấu * là cộng các năm đã rõ, vì vậy không tính tỷ lệ.
programme-unfinished = Năm { $year } tính đến { $date }.
programme-recipients = Các bên ký kết;
programme-maker = NGƯỜI LẬP BIỂU
programme-for-standing = TM. BAN THƯỜNG VỤ
programme-head-signs = CHỦ TỊCH
programme-sheet-title = Tên chương trình
programme-sheet-note = Ghi chú
programme-sheet-general = Thông tin
programme-sheet-parties = Các bên
programme-sheet-contents = Nội dung
programme-sheet-targets = Chỉ tiêu theo năm
programme-sheet-reviews = Sơ kết tổng kết
