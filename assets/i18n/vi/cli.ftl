cli-help =
    Sổ Công đoàn: sổ theo dõi tổ chức, đại hội, bầu cử và phối hợp của công đoàn

    so-cong-doan [FILE] [--renderer wgpu|glow]        mở cửa sổ
    so-cong-doan new FILE                             tạo sổ trống
    so-cong-doan sample FILE [--organisations N] [--seed S]
                                                      tạo sổ thực hành với dữ liệu giả
    so-cong-doan import FILE SOURCE [--dry-run]       nhập từ tệp .json; --dry-run chỉ thử
    so-cong-doan export FILE OUT                      xuất ra tệp .json; OUT.ics: hạn việc ra tệp lịch
    so-cong-doan report FILE term-summary [--organisation UID|NAME] [--term 2023-2028] [--as-of DATE] OUT
    so-cong-doan report FILE counting-minutes [--organisation …] [--term …] [--ballot UID|WORDS] [--blank] OUT
    so-cong-doan report FILE committee-list [--organisation …] [--term …] [--body BCH|BTV|UBKT] [--sensitive] OUT
    so-cong-doan report FILE delegate-list [--organisation …] [--term …] [--congress WORDS] OUT
    so-cong-doan report FILE term-table [--organisation …] [--term 2023-2028] [--as-of DATE] [--levels 1|2|all] OUT
    so-cong-doan report FILE programme-report [--organisation …] [--programme WORDS] [--as-of …] OUT
                                                      in tổng hợp nhiệm kỳ, biên bản kiểm phiếu (--blank: mẫu
                                                      để trống), danh sách trích ngang (--sensitive: cả dân tộc,
                                                      đảng viên), danh sách đại biểu, biểu tổng hợp các tổ chức trực
                                                      thuộc (--levels: một, hai hay mọi cấp dưới)
                                                      ra .pdf, .docx hoặc .xlsx
    so-cong-doan report FILE task-list [--organisation …] [--as-of DATE] OUT
                                                      in danh sách việc cần làm ra .pdf, .docx hoặc .xlsx
    so-cong-doan search FILE WORDS… [--json]          tìm, không cần gõ dấu
    so-cong-doan tree FILE [--as-of DATE] [--ended] [--json]
                                                      cây tổ chức tại một ngày kèm số CĐCS, đoàn viên
    so-cong-doan check FILE [--json] [--rebuild]      kiểm sổ; --rebuild dựng lại phần tìm kiếm
    so-cong-doan log FILE [--record UID] [--json]     lịch sử sửa đổi, mới nhất trước
    so-cong-doan duplicates FILE [--json]             liệt kê hồ sơ có thể trùng
    so-cong-doan undo FILE [--steps N]                hoàn tác
    so-cong-doan redo FILE [--steps N]                làm lại
    so-cong-doan schema                               JSON Schema của tệp trao đổi
    so-cong-doan codes                                bảng mã phát hiện (Markdown)
    so-cong-doan --help · --version

    --lang vi|en đổi ngôn ngữ. --json: mỗi dòng một giá trị JSON.
    Mã kết thúc: 0 xong; 1 sổ hỏng (check, log) hoặc còn lỗi (check); 2 từ chối, lý do ở đầu ra lỗi.

## Từ chối
cli-no-command = Chưa rõ cần làm gì. Xem so-cong-doan --help
cli-unknown-command = Không có lệnh “{ $word }”, cũng không có tệp nào tên như vậy. Xem so-cong-doan --help
cli-too-large = Tùy chọn { $option } nhận nhiều nhất { $most }
cli-unknown-option = Không có tùy chọn { $option } ở đây. Xem so-cong-doan --help
cli-no-value = Tùy chọn { $option } thiếu giá trị
cli-bad-value = Không hiểu giá trị “{ $value }” của tùy chọn { $option }
cli-too-few = Thiếu tham số. Cách gọi: so-cong-doan { $usage }
cli-too-many = Thừa tham số “{ $extra }”. Xem so-cong-doan --help
cli-unknown-report = Không có báo cáo “{ $report }”. Hiện có: term-summary, counting-minutes, committee-list, delegate-list, term-table, task-list, programme-report
cli-no-output = Không ghi được kết quả ra màn hình
cli-write = Không ghi được { $path }: { $reason }
cli-disk-full = Ổ đĩa đầy, chưa ghi được { $path }. Dọn bớt chỗ rồi chạy lại lệnh
cli-drive = Ổ đĩa, USB hoặc ổ mạng báo lỗi khi đọc, ghi { $path }. Kiểm dây nối và chỗ trống rồi chạy lại lệnh
cli-ending = Lệnh này không dùng được loại tệp của { $path }. Xem so-cong-doan --help
cli-no-organisation = Không thấy tổ chức “{ $words }” trong sổ
cli-no-term-at-all = Sổ chưa có nhiệm kỳ nào để in
cli-which-organisation = Nhiều tổ chức trong sổ có nhiệm kỳ: { $names }. Chọn một tổ chức bằng --organisation
cli-many-organisations = Nhiều tổ chức hợp với “{ $words }”: { $names }. Viết đủ tên hoặc dùng uid với --organisation
cli-no-term = { $organisation } không có nhiệm kỳ { $wanted }. Các nhiệm kỳ trong sổ: { $terms }
cli-no-terms = { $organisation } chưa có nhiệm kỳ nào trong sổ
cli-no-record = Không có bản ghi { $uid } trong sổ
cli-ambiguous = { $option } “{ $words }” hợp với nhiều mục: { $names }. Nêu rõ hơn bằng { $option }
cli-nothing-fits = Không có mục nào hợp với { $option } “{ $words }”. Trong sổ có: { $names }
cli-nothing-to-print = Nhiệm kỳ này chưa có mục nào để chọn bằng { $option }

## Đã làm
cli-made = Đã tạo sổ { $path }
cli-sampled = Đã tạo sổ thực hành { $path } với { $records } bản ghi giả
cli-imported = Đã nhập { $records } bản ghi: { $title }
cli-would-import = Thử xong, sổ giữ nguyên. Sẽ nhập { $records } bản ghi: { $title }
cli-present = Bỏ qua { $records } bản ghi đã có y như vậy trong sổ
cli-exported = Đã ghi { $path }
cli-undone = Đã hoàn tác: { $step }
cli-redone = Đã làm lại: { $step }
cli-nothing-found = Không tìm thấy gì
cli-missing-word = thiếu “{ $word }”
cli-log-undo = Hoàn tác: { $step }
cli-log-redo = Làm lại: { $step }

## Kiểm sổ
cli-rebuilding = Đang dựng lại: { $done } trong { $total }
cli-damage-file = Tệp hỏng, SQLite báo: { $words }
cli-damage-short = Tệp hỏng: chỉ còn { $bytes } byte
cli-damage-unreadable = Tệp hỏng: có giá trị không đọc được ({ $words })
cli-damage-link = Dòng { $row } của { $table } chỉ tới bản ghi không còn
cli-damage-record = Bản ghi { $row } của { $table } không trọn vẹn
cli-damage-value = Giá trị của bản ghi { $row } ({ $table }) không khớp lịch sử
cli-damage-chain = Lịch sử đứt ở bước { $operation }
cli-damage-change = Giá trị đã niêm của lần sửa { $change } bị đổi
cli-damage-derived = Phần tìm kiếm của bản ghi { $record } không khớp; chạy check --rebuild
cli-whole = Sổ nguyên vẹn: { $records } bản ghi, { $operations } bước trong lịch sử, { $errors } lỗi, { $warnings } cảnh báo
cli-error = Lỗi
cli-warning = Cảnh báo
