# Biến động tổ chức.
command-event-found = Ghi thành lập tổ chức
command-event-rename = Ghi đổi tên tổ chức
command-event-transfer = Ghi chuyển giao tổ chức
command-event-kind = Ghi đổi loại hình tổ chức
command-event-merge = Ghi sáp nhập tổ chức
command-event-consolidate = Ghi hợp nhất tổ chức
command-event-split = Ghi chia tách tổ chức
command-event-end = Ghi kết thúc hoạt động
command-event-members = Ghi nhận bàn giao đoàn viên
command-event-many = Chuyển giao nhiều tổ chức…
event-menu = Ghi biến động…
event-do = Ghi biến động
event-needs-organisation = Việc này làm trên trang một tổ chức

# Các ô
event-day = Có hiệu lực từ ngày
event-name = Tên đầy đủ mới
event-name-if = Tên đầy đủ mới (nếu đổi)
event-heir-name-if = Tên mới của tổ chức nhận (nếu đổi)
event-kind = Loại hình tổ chức
event-upper = Công đoàn cấp trên trực tiếp
event-new-upper = Công đoàn cấp trên trực tiếp mới
event-new-upper-if = Công đoàn cấp trên mới (nếu đổi)
event-into = Sáp nhập vào
event-heir-if = Tổ chức tiếp nhận (nếu có)
event-from = Nhận từ
event-with = Hợp nhất với
event-with-hint = Mỗi dòng một tổ chức đang có trong sổ
event-new-ones = Các tổ chức mới
event-new-ones-hint = Mỗi dòng một tên đầy đủ
event-whose = Ghi việc thành lập
event-own-founding = Của chính tổ chức này
event-new-organisation = Một tổ chức mới
event-split-how = Sau khi chia tách
event-split-ends = Chia, tổ chức này kết thúc
event-split-goes-on = Tách, tổ chức này còn hoạt động
event-not-taken = chọn trong danh sách
event-under = thuộc { $name }

# Còn thiếu
event-needs-day = Chưa có ngày có hiệu lực
event-needs-name = Chưa có tên mới
event-needs-kind = Chưa chọn loại hình mới
event-needs-upper = Chưa chọn công đoàn cấp trên mới
event-needs-heir = Chưa chọn tổ chức nhận sáp nhập
event-needs-from = Chưa chọn tổ chức bàn giao đoàn viên
event-take-from-list = Chọn tổ chức trong danh sách tìm được
event-unknown-name = Trong sổ chưa có tổ chức nào tên “{ $name }”
event-ambiguous-name = Có nhiều tổ chức tên “{ $name }”, ghi đủ tên hoặc mã

# Không ghi được
event-day-unknown = ngày chưa rõ
event-before-founding = Sổ chỉ biết { $name } từ { $date }, biến động này sớm hơn; ghi thành lập hoặc sửa ngày trước
event-after-end = { $name } đã kết thúc hoạt động { $date }
event-same-day = { $name } đã có một biến động ngày { $date }; những gì cùng đổi theo một quyết định thì ghi chung một biến động
event-later-events = { $name } còn biến động { $date }, sau ngày kết thúc này
event-founded = Việc thành lập của { $name } đã ghi { $date }
event-nothing-known = { $name } chưa có tên và giai đoạn nào trong sổ
event-nothing-new = { $name } đã đúng như vậy, không có gì đổi
event-other-not-yet = { $name } đến { $date } mới thành lập
event-itself = { $name } không thể là cấp trên hay tổ chức kế thừa của chính mình
event-own-ancestor = Từ ngày { $date }, { $name } sẽ đứng trên chính mình trong cây tổ chức
event-own-ancestor-undated = { $name } sẽ đứng trên chính mình trong cây tổ chức
event-twice = { $name } có hai lần trong danh sách
event-nameless = Tổ chức mới chưa có tên
event-too-few = Cần ít nhất hai tổ chức để hợp nhất, một tổ chức mới để chia tách

# Còn gắn với tổ chức kết thúc
event-hanging = Còn gắn với tổ chức kết thúc hoạt động
event-child = tổ chức trực thuộc
event-goes-to = về { $name }
event-goes-where = chọn nơi về
event-goes-nowhere = chưa chuyển về đâu
event-term-ends = kết thúc giữa chừng { $date }
event-mandate-ends = thôi giữ chức { $date }
event-programme-ends = kết thúc
event-stays = giữ nguyên
event-line-open = Chưa chọn nơi về của { $name }
event-line-refused = { $name } chưa chuyển được, xem dòng này

# Chuyển giao nhiều tổ chức
event-many-title = Chuyển giao nhiều tổ chức
event-many-do = Ghi chuyển giao
event-many-list = Danh sách hai cột: tổ chức, công đoàn cấp trên mới
event-many-hint = Dán từ Excel; tên cũ, tên ngắn, không dấu đều được
event-many-looking = Đang đối chiếu tên trong sổ…
event-many-too-long = Danh sách quá 2.000 dòng, chia làm nhiều lần
event-reading = { $name } về { $upper }
event-reading-none = Không phải tổ chức này
event-row-open = Dòng { $row }: { $reason }. Chọn, sửa danh sách hoặc bỏ chọn dòng này
event-row-short = thiếu một trong hai cột
event-row-unknown = chưa có tổ chức tên này
event-row-unknown-upper = chưa có công đoàn cấp trên tên này
event-row-ambiguous = cần chọn, có { $count } cách hiểu
event-row-twice = đã có ở dòng trên
event-row-ended = đã kết thúc { $date }
event-row-upper-ended = công đoàn nhận đã kết thúc { $date }
event-row-there = đã thuộc công đoàn này
event-row-from = từ { $name }
event-row-from-none = chưa rõ cấp trên trước
event-counts = { $n } dòng: { $parts }
event-count-good = { $n } khớp
event-count-there = { $n } đã đúng
event-count-unknown = { $n } chưa rõ tên
event-count-ambiguous = { $n } cần chọn
event-count-twice = { $n } trùng
event-count-ended = { $n } đã kết thúc
event-count-stuck = { $n } chưa ghi được

# Đã ghi
event-said-found = Thành lập { $name }
event-said-rename = Đổi tên { $name } thành { $new }
event-said-transfer = Chuyển giao { $name } về { $upper }
event-said-kind = Đổi loại hình { $name }
event-said-merge = Sáp nhập { $name } vào { $into }
event-said-consolidate = Hợp nhất { $count } tổ chức thành { $into }
event-said-split = Chia tách { $name } thành { $count } tổ chức
event-said-end = Kết thúc hoạt động { $name }
event-said-members = { $name } nhận bàn giao đoàn viên từ { $from }
event-said-transfers = Chuyển giao { $count } tổ chức về { $uppers } công đoàn cấp trên

# Phát hiện
rule-tc-202 = Giai đoạn từ { $date } sớm hơn ngày thành lập { $founded }
rule-tc-202-do = Xem lại hai ngày theo quyết định
rule-tc-202-title = Biến động trước ngày thành lập
rule-tc-203 = Giai đoạn từ { $date } muộn hơn ngày kết thúc hoạt động { $ended }
rule-tc-203-do = Xem lại hai ngày theo quyết định, hoặc bỏ giai đoạn ghi nhầm
rule-tc-203-title = Biến động sau ngày kết thúc
rule-tc-204 = Tổ chức được ghi là kế thừa chính mình
rule-tc-204-do = Chọn lại tổ chức kế thừa
rule-tc-204-title = Kế thừa chính mình
rule-tc-205 = Chuỗi kế thừa của tổ chức quay lại chính nó
rule-tc-205-do = Xem lại từng bước sáp nhập, hợp nhất trong chuỗi kế thừa
rule-tc-205-title = Chuỗi kế thừa vòng tròn
rule-tc-301 = { $date ->
        [none] Tổ chức đã kết thúc hoạt động, còn { $count } người giữ chức
       *[other] Tổ chức đã kết thúc hoạt động { $date }, còn { $count } người giữ chức
    }
rule-tc-301-do = Ghi thôi giữ chức cho những người này, lý do tổ chức kết thúc hoạt động
rule-tc-301-title = Kết thúc, còn người giữ chức
rule-tc-302 = { $date ->
        [none] Tổ chức đã kết thúc hoạt động, còn { $count } nhiệm kỳ chưa kết thúc
       *[other] Tổ chức đã kết thúc hoạt động { $date }, còn { $count } nhiệm kỳ chưa kết thúc
    }
rule-tc-302-do = Ghi ngày kết thúc và trạng thái kết thúc giữa chừng cho nhiệm kỳ
rule-tc-302-title = Kết thúc, còn nhiệm kỳ
rule-tc-303 = { $date ->
        [none] Tổ chức đã kết thúc hoạt động, còn { $count } chương trình phối hợp đang thực hiện
       *[other] Tổ chức đã kết thúc hoạt động { $date }, còn { $count } chương trình phối hợp đang thực hiện
    }
rule-tc-303-do = Ghi chương trình đã kết thúc, hoặc đưa tổ chức kế thừa vào làm bên ký kết
rule-tc-303-title = Kết thúc, còn chương trình
rule-tc-304 = { $date ->
        [none] Công đoàn cấp trên trực tiếp đã kết thúc hoạt động, chưa ghi tổ chức về đâu
       *[other] Công đoàn cấp trên trực tiếp đã kết thúc hoạt động { $date }, chưa ghi tổ chức về đâu
    }
rule-tc-304-do = Ghi chuyển giao tổ chức về công đoàn cấp trên mới
rule-tc-304-title = Cấp trên đã kết thúc
rule-tc-305 = { $date ->
        [none] Tổ chức đã nhập vào tổ chức khác, chưa ghi kết thúc hoạt động
       *[other] Tổ chức đã nhập vào tổ chức khác { $date }, chưa ghi kết thúc hoạt động
    }
rule-tc-305-do = Ghi kết thúc hoạt động của tổ chức, hoặc sửa hình thức kế thừa
rule-tc-305-title = Kế thừa chưa có kết thúc
rule-tc-306 = { $date ->
        [none] Hai giai đoạn chưa rõ ngày nêu hai công đoàn cấp trên khác nhau
       *[other] Hai giai đoạn cùng ghi từ { $date } nêu hai công đoàn cấp trên khác nhau
    }
rule-tc-306-do = Ghi rõ ngày áp dụng của từng giai đoạn
rule-tc-306-title = Hai cấp trên cùng lúc
