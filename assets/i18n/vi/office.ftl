# Từ kết quả bầu cử đến người giữ chức.
command-office-results = Lập danh sách giữ chức từ kết quả
command-office-round = Bầu tiếp
command-office-recognise = Ghi quyết định công nhận
command-office-end = Ghi thôi giữ chức
command-office-vacancy = Lập cuộc bầu bổ sung
command-office-appoint = Ghi người được chỉ định, lâm thời
office-menu = Chức danh
office-needs-ballot = Việc này làm trên trang một cuộc bầu, mở cuộc bầu trước đã
office-needs-term = Việc này làm trên trang một nhiệm kỳ hay một cuộc bầu
office-needs-term-or-person = Việc này làm trên trang một nhiệm kỳ, một cuộc bầu hay một người

# Chung
office-unknown = chức danh chưa rõ
office-nothing-ticked = Chưa chọn dòng nào
office-misread = Có ô chưa đọc được, xem lại ô viền đỏ
office-tick-all = Chọn tất cả
office-tick-none = Bỏ chọn
office-ticked = chọn { $ticked } trong { $all }
office-yes = Có
office-no = Không
office-decision = Quyết định
office-decision-hint = Gõ số, ký hiệu để tìm hoặc ghi văn bản mới
office-new-document = Văn bản mới
office-new-document-only = chỉ cho văn bản mới
office-will-be-new = văn bản mới
office-no-decision = Chưa có quyết định
office-no-holders = Chưa có người giữ chức để chọn
office-holders = Người giữ chức trong nhiệm kỳ
office-holders-now = Đang giữ chức

# Lập danh sách giữ chức
office-results-title = Lập danh sách giữ chức từ kết quả
office-results-do = Lập danh sách
office-results-lines = Người trúng cử
office-results-done = Lập danh sách giữ chức, { $count } người: { $ballot }
office-nameless = Người số { $position } trong danh sách bầu cử
office-votes = { $votes }/{ $base } phiếu ({ $percent })
office-votes-only = { $votes } phiếu
office-again = tái cử
office-first-time = lần đầu
office-half = biên bản ghi trúng cử, số phiếu không quá nửa
office-not-said = số phiếu quá nửa, biên bản chưa ghi trúng cử
office-complete = đang giữ chức, thêm cuộc bầu vào dòng đã có
office-there = đã có trong nhiệm kỳ này
office-repeated = trùng với người ở dòng trên
office-no-person = chưa rõ là ai, chọn người trong danh sách bầu cử
office-tied = bằng phiếu ở chỗ cuối, đại hội quyết định
office-nobody-elected = Chưa có ai trúng cử theo biên bản hay theo số phiếu

# Đại biểu
office-delegates-title = Lập danh sách đại biểu dự đại hội cấp trên
office-delegates-do = Lập danh sách
office-delegates-lines = Đại biểu
office-delegates-done = Lập danh sách đại biểu, { $count } người: { $ballot }
office-delegation = Đoàn đại biểu
office-alternates-from = Đại biểu dự khuyết lấy từ
office-alternates-own = Bầu riêng, không có
office-alternates-next = Người kế tiếp quá nửa số phiếu
office-alternate = Dự khuyết thứ { $order }
office-delegate-there = đã có trong đoàn
office-level = bằng phiếu với người trên, thứ tự do đại hội quyết định

# Bầu tiếp
office-round-title = Bầu tiếp, lần { $round }
office-round-do = Lập cuộc bầu
office-round-lines = Danh sách bầu cử lần này
office-round-done = Lập cuộc bầu tiếp: { $ballot }
office-level-short = bằng phiếu ở chỗ cuối
office-all-elected = Mọi người trong danh sách đều đã trúng cử
office-no-seat-left = Không còn chỗ nào để bầu

# Quyết định công nhận
office-recognise-title = Ghi quyết định công nhận
office-recognise-do = Ghi quyết định
office-recognise-done = Ghi quyết định công nhận cho { $count } người: { $term }
office-of-office = Chỉ chọn chức danh
office-has-decision = đã có { $number }

# Thôi giữ chức
office-end-title = Ghi thôi giữ chức
office-end-do = Ghi thôi giữ chức
office-end-done = Ghi thôi giữ chức, { $count } chức danh: { $subject }
office-end-reason = Lý do thôi giữ chức
office-then-vacancy = Lập cuộc bầu bổ sung sau đó
office-since = từ { $day }
office-ends-early = ngày thôi trước ngày giữ chức
office-ends-early-of = Ngày thôi trước ngày giữ chức của { $name }
office-end-says-nothing = Cần ngày thôi hoặc lý do

# Bầu bổ sung
office-vacancy-title = Lập cuộc bầu bổ sung
office-vacancy-do = Lập cuộc bầu
office-vacancy-done = Lập cuộc bầu bổ sung: { $term }
office-vacancy-of = Bầu bổ sung chức danh
office-vacancy-at = Tại cuộc họp
office-vacant = { $office } (khuyết { $count })
office-new-meeting = Cuộc họp mới
office-new-meeting-day = Ngày họp (cuộc họp mới)
office-which-office = Chưa chọn chức danh
office-which-meeting = Chưa chọn cuộc họp

# Chỉ định, lâm thời
office-appoint-title = Ghi người được chỉ định, lâm thời
office-appoint-do = Ghi danh sách
office-appoint-done = Ghi người được chỉ định, lâm thời, { $count } người: { $term }
office-appoint-lines = Danh sách
office-people = Danh sách người, mỗi dòng một người
office-people-hint = Họ và tên; chức danh; ngày sinh (dán được từ Excel, Word)
office-way = Hình thức
office-for-those-without = Chức danh cho dòng không ghi
office-new-person = người mới
office-namesakes = { $count } người trùng tên, chọn người
office-who = { $name } là ai
office-who-is-meant = Có dòng chưa rõ là ai, chọn người trùng tên hoặc người mới
office-no-people = Chưa có người nào trong danh sách

# Số liệu cơ quan
figure = Số liệu
figure-reported = Ghi trong báo cáo
figure-counted = Đếm được
figure-counted-partly = { $yes }, chưa rõ { $unknown }
figure-both = { $label }: ghi trong báo cáo { $reported }, đếm được { $counted }
figure-take = Ghi số đếm được
figure-differs = khác báo cáo
figures-of = Số liệu { $body }
figures-take = Ghi số đếm được…
figures-counted-on = Đếm từ người giữ chức đã biết, tính đến ngày { $day }
office-figures-title = Số liệu ghi trong báo cáo và đếm được
office-figures-do = Ghi số đã chọn
office-figures-lead = Đếm từ người giữ chức đã biết, tuổi tính đến ngày { $day }
office-figures-done = Ghi số đếm được: { $body }

# Trang của người, trang nhiệm kỳ
office-career = Quá trình giữ chức
office-delegations = Đại biểu dự đại hội cấp trên
office-former = Đã thôi giữ chức
office-until-now = nay
office-until = đến { $day }
office-elected = Trúng cử
office-not-elected = Không trúng cử
