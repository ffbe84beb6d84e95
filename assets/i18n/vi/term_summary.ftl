## term_summary: báo cáo tổng hợp nhiệm kỳ, lời văn lấy từ số liệu

term-unnamed = Tổ chức công đoàn (chưa rõ tên)
term-committee-members = Ủy viên Ban Chấp hành;
term-comrade = đồng chí { $name }

# I
term-name = Tên tổ chức
term-short-name = (gọi tắt: { $name })
term-before = trước { $date }: { $name }
term-kind = Loại hình
term-sector = khu vực: { $sector }
term-employer = đơn vị: { $name }
term-founded = thành lập: { $date }
term-ended = kết thúc hoạt động: { $date }
term-term = Nhiệm kỳ
term-ordinal = khóa { $ordinal }
term-nth = lần thứ { $ordinal }
term-from = từ { $date }
term-to = đến { $date }
term-days = từ { $from } đến { $to }
term-years-from = từ năm { $year }
term-years-to = đến năm { $year }
term-extended = kéo dài đến { $date }
term-previous = Nhiệm kỳ trước: { $term }
term-previous-chair = Chủ tịch nhiệm kỳ trước
term-upper-from = Từ { $date }: { $name }
term-belongs-to = trực thuộc { $name }
term-upper-chair = Chủ tịch { $name } khi tổ chức đại hội: { $who }
term-motto = Khẩu hiệu, phương châm
term-goal = Mục tiêu nhiệm kỳ
term-results = Kết quả của nhiệm kỳ trước
term-shortcomings = Hạn chế của nhiệm kỳ trước
term-tasks = Nhiệm vụ trọng tâm

# Ngày, văn bản
term-on-day = ngày { $date }
term-on-month = tháng { $date }
term-on-year = năm { $date }
term-number = (số { $number })
term-document-number = số { $number }
term-document-issuer = của { $issuer }
term-number-unknown = số, ngày ban hành: chưa rõ

# II
term-meeting = Hình thức, thời gian, nơi họp
term-form-unknown = hình thức: chưa rõ
term-pilot = (đại hội điểm)
term-session = buổi { $session }
term-venue = tại { $venue }
term-venue-unknown = nơi họp: chưa rõ
term-attendance = Số người được triệu tập
term-attendance-inside = được triệu tập { $text }
term-attending = có mặt: { $count }
term-of-summoned = ({ $percent } số triệu tập)
term-verified = đủ tư cách: { $count }
term-guests = khách mời: { $count }
term-delegates-kinds = Cơ cấu đại biểu
term-ex-officio = đương nhiên { $count }
term-elected = được bầu { $count }
term-appointed = chỉ định { $count }
term-female = nữ { $count }
term-presided = Chủ trì
term-presided-inside = chủ trì: { $name }
term-resolution = Nghị quyết
term-resolution-inside = nghị quyết { $text }
term-approved = tán thành { $percent }
term-first-committee = Hội nghị Ban Chấp hành (BCH) lần thứ nhất
term-other-meeting = Cuộc họp khác
term-recognition = Công nhận kết quả bầu cử

# III
term-at-congress = Đại hội
term-at-conference = Hội nghị
term-at-committee = HN BCH
term-at-extended = HN BCH mở rộng
term-at-inspection = HN UBKT
term-basis = Tỷ lệ tính trên { $basis }; người trúng cử phải đạt quá một phần hai (1/2) { $basis }.
term-basis-each = số ghi ở từng cuộc bầu
term-basis-own = Tỷ lệ tính trên số ghi ở từng cuộc bầu; người trúng cử phải đạt quá một phần hai (1/2) số đó.
term-round = lần { $round }
term-returned = (thu về { $count } phiếu)
term-returned-of = (thu về { $count } phiếu; tỷ lệ tính trên { $basis }: { $of })
term-replaces = thay { $name }
term-returned-plain = thu về { $count } phiếu
term-share-of = tỷ lệ tính trên { $basis }: { $of }
term-body-number = { $name }: { $count } người
term-no-list = Chưa có danh sách, số phiếu.
term-no-number = Chưa rõ số lượng, danh sách.
term-not-known = Chưa rõ.
term-won = Trúng cử
term-lost = Không trúng cử
term-alternate = dự khuyết { $order }
term-alternate-big = Dự khuyết { $order }
term-re-elected = tái cử
term-full-time = chuyên trách

# V, VI
term-target-year = (năm { $year })
term-target-result = Có kết quả
term-target-unknown = Chưa rõ
term-award-count = số lượng { $count }
term-took = Giữ chức { $office }
term-left = Thôi giữ chức { $office }
term-committee-now = Ban Chấp hành tại ngày { $date }: { $now }/{ $decided } ủy viên
term-committee-vacant = khuyết { $count }

# VII, VIII
term-no-programmes = Chưa ghi nhận chương trình phối hợp.
term-congress-day = { $date } (đại hội)

# IX
term-unknown-in = Mục { $section }: { $names }.
term-ballot-gaps = bầu { $office } ({ $names })
term-gap-delegates = số đại biểu chính thức, dự khuyết
term-gap-planned = nội dung, mức phấn đấu của { $count } chỉ tiêu
term-about-ballot = Bầu { $office }
term-submitted = nộp { $date }

# Báo cáo không lập được
report-not-a-term = Chỉ lập được báo cáo tổng hợp của một nhiệm kỳ. Hãy mở một nhiệm kỳ rồi in lại
report-not-made = Chưa lập được báo cáo. Số liệu trong sổ không bị thay đổi; hãy thử lại, nếu vẫn lỗi thì gửi chi tiết cho người hỗ trợ
