## tasks: việc cần làm, mẫu 07, tệp lịch

# Việc
task-term_end = Chuẩn bị đại hội, hết nhiệm kỳ
task-term_end-late = Hết nhiệm kỳ, chưa có đại hội
task-term_end-basis = { $field ->
    [extended_to] Ngày nhiệm kỳ được kéo dài đến
    [year_to] Ngày cuối của năm hết nhiệm kỳ
   *[other] Ngày hết nhiệm kỳ; chưa có gia hạn
  }
task-term_without_end = Bổ sung ngày hết nhiệm kỳ
task-term_without_end-basis = Thiếu ngày hết và năm hết nhiệm kỳ
task-provisional = Thay Ban Chấp hành lâm thời bằng đại hội
task-provisional-basis = { $limit } tháng sau ngày chỉ định { $date }
task-recognition = Nộp hồ sơ công nhận kết quả đại hội
task-recognition-basis = { $limit } ngày sau đại hội, hội nghị { $date }; chưa có quyết định
task-vacancy = Kiện toàn Ban Chấp hành (khuyết { $number })
task-vacancy-basis = Ngày thôi của ủy viên gần nhất: { $date }
task-interim_review = { $half ->
    [first] Sơ kết 6 tháng đầu năm { $number }
   *[none] Sơ kết năm { $number }
  }
task-interim_review-basis = Theo chế độ sơ kết; chưa có ghi nhận
task-final_review = Tổng kết giai đoạn; ký chương trình mới
task-final_review-late = Tổng kết chương trình phối hợp
task-final_review-basis = Ngày hết giai đoạn; chưa có tổng kết
task-entering = Nhập nốt số liệu cuộc bầu
task-entering-basis = Cuộc bầu { $date } còn đang nhập
task-destroy_ballots = Hủy phiếu bầu đã niêm phong (nếu không có khiếu nại)
task-destroy_ballots-basis = { $limit } tháng sau ngày bầu { $date } (238/HD-TLĐ 2014)
task-unknown-day = chưa rõ ngày

# Mẫu 07
tasklist-circulation = LƯU HÀNH NỘI BỘ
tasklist-issuer-blank = ..................................
tasklist-title = DANH SÁCH VIỆC CẦN LÀM
tasklist-subject = Nhiệm kỳ, sơ kết, tổng kết và hồ sơ đến hạn
tasklist-aside = (Tính tại { $date }; việc quá hạn và đến hạn trong { $months } tháng tới)
tasklist-summary = Tổng số { $total } việc: { $groups }.
tasklist-count-late = quá hạn { $count }
tasklist-count-month = đến hạn trong 30 ngày { $count }
tasklist-count-quarter = đến hạn trong 31 đến 90 ngày { $count }
tasklist-count-later = đến hạn sau 90 ngày { $count }
tasklist-count-undated = chưa rõ hạn { $count }
tasklist-group-late = { $letter }. Đã quá hạn ({ $count })
tasklist-group-month = { $letter }. Đến hạn trong 30 ngày ({ $count })
tasklist-group-quarter = { $letter }. Đến hạn trong 31 đến 90 ngày ({ $count })
tasklist-group-later = { $letter }. Đến hạn sau 90 ngày ({ $count })
tasklist-group-undated = { $letter }. Chưa rõ hạn ({ $count })
tasklist-col-what = Việc cần làm; căn cứ tính hạn
tasklist-col-task = Việc cần làm
tasklist-col-basis = Căn cứ tính hạn
tasklist-col-whose = Tổ chức, chương trình
tasklist-col-due = Hạn
tasklist-col-left = Còn (ngày)
tasklist-col-done = Xong
tasklist-col-group = Nhóm
tasklist-late = quá { $days }
tasklist-none = Không có việc nào quá hạn hoặc đến hạn trong thời gian này.
tasklist-cut = Chỉ in { $shown } việc gấp nhất trong { $all } việc; bản Excel có nhiều hơn.
tasklist-legend = Ký hiệu: “…” chưa rõ. Số ngày tính từ ngày { $date }; “quá” là số ngày đã quá hạn. Cột “Xong” để đánh dấu tay. Danh sách do chương trình lập từ sổ, không thay cho quy định hiện hành.
tasklist-sign-note = (Ký, ghi rõ họ tên)
tasklist-signer-author = NGƯỜI LẬP
tasklist-signer-head = TRƯỞNG BAN
tasklist-file = Danh sách việc cần làm tính đến { $date }
tasklist-description = Việc cần làm: nhiệm kỳ, sơ kết, hồ sơ
tasklist-trace = { $program } · mẫu 07 · số liệu lúc { $stated } · bản ghi { $uid }
tasklist-sheet = Việc cần làm
tasklist-sheet-counts = Số việc
tasklist-total = Tổng số
print-tasks = Danh sách việc cần làm

# Tệp lịch
calendar-name = Việc cần làm, { $name }
calendar-name-book = Việc cần làm, Sổ Công đoàn
cli-calendar = Đã ghi { $path }: { $events } việc có hạn
calendar-written = Đã ghi { $path }: { $events } việc có hạn
path-calendar = Lưu tệp lịch
path-calendar-do = Lưu

# Tổng quan
overview-tasks = Việc cần làm ({ $n })
overview-all = Tất cả
overview-soon = Trong 30 ngày
overview-counting = Đang đếm…
overview-no-tasks = Không có việc nào quá hạn hoặc sắp đến hạn
overview-findings-title = Phát hiện
overview-findings-aside = { $errors } lỗi, { $warnings } cảnh báo
overview-more-findings = Xem { $n } { $of } có phát hiện
overview-more = Xem { $n } việc nữa
overview-group-late = Nhiệm kỳ đã quá hạn
overview-group-terms = Nhiệm kỳ sắp hết
overview-group-dossiers = Hồ sơ, kiện toàn
overview-group-programmes = Chương trình đến hạn
overview-group-ballots = Phiếu bầu
overview-group-count = { $n } việc
overview-within = trong { $n } tháng
overview-within-days = trong { $n } ngày
overview-late = quá { $n } ngày
overview-left = còn { $n } ngày, { $date }
overview-due = hạn { $date }
overview-scope = Phạm vi
overview-whole = Toàn bộ sổ
overview-kind = Loại hình
overview-all-kinds = Mọi loại hình
overview-round-label = Nhiệm kỳ
overview-months-label = Nhiệm kỳ hết trong
overview-months = { $n } tháng
overview-day = Tính đến
overview-print = In danh sách việc
overview-calendar = Tệp lịch…
overview-label-unknown = chưa rõ năm
overview-kind-unknown = Chưa rõ loại hình
overview-total = Cộng
overview-unknown = chưa rõ
overview-round = Tiến độ đại hội, nhiệm kỳ { $years }
overview-round-empty-title = Tiến độ đại hội
overview-round-empty = Chưa có tổ chức và nhiệm kỳ nào để tính tiến độ
overview-round-congress = Đại hội
overview-round-conference = Hội nghị
overview-round-appointed = Chỉ định
overview-round-unnamed = Chưa rõ
overview-round-dated = Có ngày
overview-round-cannot = Không
overview-round-not-yet = Chưa
overview-round-all = Tổng
overview-round-share = Tỷ lệ
overview-legend-held = đã tổ chức, đã vào nhiệm kỳ
overview-legend-dated = đã có ngày
overview-legend-cannot = không tổ chức được
overview-legend-unknown = chưa rõ
overview-members = Đoàn viên và tỷ lệ nữ
overview-members-aside = Cộng công đoàn cơ sở, theo ngày 31/5 và 30/11
overview-members-empty = Chưa có số liệu đoàn viên nào trước ngày này. Nhập ở Tổ chức, phần Số liệu
overview-members-spoken = { $day }: { $number } đoàn viên, nữ { $women }
overview-members-told = Kỳ { $day } cộng số mới nhất của { $told } đơn vị: { $fresh } đơn vị có số liệu đúng kỳ, { $unknown } chưa ghi số đoàn viên
overview-legend-women = nữ, ghi tỷ lệ %
overview-legend-others = nam, chưa rõ
overview-ages = Tuổi và nữ trong Ban Chấp hành
overview-ages-aside = Tính tại ngày đại hội, { $members } ủy viên của { $terms } nhiệm kỳ
overview-committees-empty = Chưa có Ban Chấp hành nào của nhiệm kỳ này trong sổ
overview-under-40 = Dưới 40
overview-from-40 = 40 – 50
overview-over-50 = Trên 50
overview-women = Nữ
overview-guide = Vạch đậm: mức quy định đang dùng
overview-ages-unknown = Không tính vào tỷ lệ: { $ages } ủy viên chưa rõ tuổi, { $women } chưa rõ nam nữ; { $silent } nhiệm kỳ chưa ghi Ban Chấp hành
overview-service = Tái cử và tham gia lần đầu
overview-service-empty = Chưa ghi ủy viên nào là tái cử hay tham gia lần đầu
overview-service-spoken = Tái cử { $again }, tham gia lần đầu { $new }
overview-again = tái cử
overview-new = tham gia lần đầu
