### Phát hiện của các quy tắc: câu, việc nên làm (-do) và tên ngắn (-title) của từng mã.
### Câu không có dấu chấm cuối. Số và ngày đã được viết sẵn.

## Tổ chức

rule-tc-101 = Tổ chức chưa có tên
rule-tc-101-do = Ghi tên đầy đủ của tổ chức theo quyết định
rule-tc-101-title = Tên tổ chức
rule-tc-201 = Hai giai đoạn của tổ chức cùng bắt đầu ngày { $date }
rule-tc-201-do = Sửa ngày áp dụng của một giai đoạn, hoặc gộp hai giai đoạn làm một
rule-tc-201-title = Hai giai đoạn bắt đầu cùng ngày

## Số liệu

rule-sl-201 = Nữ nhiều hơn tổng số: { $number } trên { $total }
rule-sl-201-do = Xem lại số nữ và tổng số trên báo cáo
rule-sl-201-title = Nữ và tổng số

## Nhiệm kỳ, đại hội, hội nghị

rule-nk-101 = Nhiệm kỳ chưa rõ từ năm nào đến năm nào
rule-nk-101-do = Ghi năm bắt đầu và năm kết thúc, biết một năm cũng ghi
rule-nk-101-title = Năm của nhiệm kỳ
rule-nk-201 = Cuộc họp ghi có mặt nhiều hơn được triệu tập: { $attending } trên { $summoned }
rule-nk-201-do = Xem lại số có mặt và số được triệu tập trong biên bản
rule-nk-201-title = Có mặt và triệu tập của cuộc họp
rule-nk-202 =
    { $part ->
        [female] Nữ
        [ethnic_minority] Dân tộc thiểu số
        [party_members] Đảng viên
        [under_40] Dưới 40 tuổi
        [from_40_to_50] Từ 40 đến 50 tuổi
        [over_50] Trên 50 tuổi
        [re_elected] Tái cử
        [new] Tham gia lần đầu
       *[full_time] Chuyên trách
    } nhiều hơn số đã bầu: { $number } trên { $total }
rule-nk-202-do = Xem lại số này và số đã bầu trong báo cáo
rule-nk-202-title = Thành phần của cơ quan
rule-nk-203 = Nhiệm kỳ kết thúc trước khi bắt đầu: từ { $from } đến { $to }
rule-nk-203-do = Xem lại năm, ngày bắt đầu và kết thúc
rule-nk-203-title = Ngày, năm của nhiệm kỳ
rule-nk-204 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } được ghi hai lần vào cùng một chức danh của nhiệm kỳ
rule-nk-204-do = Xóa một dòng, hoặc ghi ngày thôi giữ chức của lần trước
rule-nk-204-title = Một người giữ một chức hai lần
rule-nk-205 = Cuộc họp bế mạc trước khi khai mạc: từ { $from } đến { $to }
rule-nk-205-do = Xem lại ngày khai mạc và ngày bế mạc
rule-nk-205-title = Ngày khai mạc và bế mạc
rule-nk-206 = Cộng ba nhóm tuổi nhiều hơn số đã bầu: { $sum } trên { $elected }
rule-nk-206-do = Xem lại số người của từng nhóm tuổi, tính đến ngày đại hội
rule-nk-206-title = Nhóm tuổi và số đã bầu
rule-nk-207 = Tái cử cộng tham gia lần đầu nhiều hơn số đã bầu: { $sum } trên { $elected }
rule-nk-207-do = Xem lại số tái cử và số tham gia lần đầu
rule-nk-207-title = Tái cử, tham gia lần đầu và số đã bầu
rule-nk-208 = Đại biểu đủ tư cách nhiều hơn có mặt: { $verified } trên { $attending }
rule-nk-208-do = Xem lại báo cáo thẩm tra tư cách đại biểu
rule-nk-208-title = Đủ tư cách và có mặt
rule-nk-209 =
    { $part ->
        [delegates_female] Đại biểu nữ nhiều hơn được triệu tập
       *[all] Cộng đương nhiên, được bầu, chỉ định nhiều hơn được triệu tập
    }: { $number } trên { $total }
rule-nk-209-do = Xem lại cơ cấu đại biểu trong báo cáo thẩm tra tư cách đại biểu
rule-nk-209-title = Đại biểu và số được triệu tập
rule-nk-210 = Chính thức cộng dự khuyết chưa bằng tổng số: { $official } + { $alternate } = { $sum }, tổng số { $total }, lệch { $difference }
rule-nk-210-do = Xem lại ba số của đoàn đại biểu trong biên bản
rule-nk-210-title = Tổng số đoàn đại biểu
rule-nk-301 = Nhiệm kỳ dài { $years } năm, thường là { $usual } năm
rule-nk-301-do = Xem lại hai năm, nếu đúng thì chấp nhận và ghi lý do
rule-nk-301-title = Độ dài nhiệm kỳ
rule-nk-302 =
    Nhiệm kỳ trước đến năm { $end }, nhiệm kỳ này từ năm { $from }: { $how ->
        [overlap] chồng { $years } năm
       *[gap] cách { $years } năm
    }
rule-nk-302-do = Xem lại năm của hai nhiệm kỳ, ghi quyết định kéo dài nếu có
rule-nk-302-title = Nối với nhiệm kỳ trước
rule-nk-303 = Lần thứ { $this }, nhiệm kỳ trước là lần thứ { $previous }
rule-nk-303-do = Xem lại lần thứ, nếu tính lại từ đầu sau sáp nhập, đổi tên thì ghi vào các giai đoạn của tổ chức
rule-nk-303-title = Thứ tự đại hội
rule-nk-305 = Cộng đương nhiên, được bầu, chỉ định khác số có mặt: { $sum } = { $number }, có mặt { $attending }, lệch { $difference }
rule-nk-305-do = Xem lại cơ cấu đại biểu trong báo cáo thẩm tra tư cách đại biểu
rule-nk-305-title = Cơ cấu đại biểu và có mặt
rule-nk-306 = Đại biểu nữ nhiều hơn có mặt: { $delegates_female } trên { $attending }
rule-nk-306-do = Xem lại số đại biểu nữ, số này có thể tính theo số được triệu tập
rule-nk-306-title = Đại biểu nữ và có mặt

## Bầu cử

rule-bc-101 = Có số phiếu của từng người, chưa có số phiếu thu về
rule-bc-101-do = Ghi số phiếu thu về theo biên bản kiểm phiếu để tính tỷ lệ
rule-bc-101-title = Số phiếu thu về
rule-bc-201 = Thu về nhiều hơn phát ra: { $returned } trên { $issued }
rule-bc-201-do = Xem lại số phiếu thu về và phát ra trên biên bản
rule-bc-201-title = Thu về và phát ra
rule-bc-202 = Hợp lệ cộng không hợp lệ chưa bằng thu về: { $valid } + { $invalid } = { $sum }, thu về { $returned }, lệch { $difference }
rule-bc-202-do = Xem lại số hợp lệ và không hợp lệ trên biên bản
rule-bc-202-title = Hợp lệ, không hợp lệ và thu về
rule-bc-203 = Phiếu của một người nhiều hơn phiếu hợp lệ: { $votes } trên { $valid }
rule-bc-203-do = Xem lại số phiếu của người này và số phiếu hợp lệ trên biên bản
rule-bc-203-title = Phiếu của một người và phiếu hợp lệ
rule-bc-204 = Có mặt nhiều hơn được triệu tập: { $attending } trên { $summoned }
rule-bc-204-do = Xem lại số có mặt và số được triệu tập trên biên bản
rule-bc-204-title = Có mặt và triệu tập
rule-bc-205 = Tham gia bỏ phiếu nhiều hơn có mặt: { $voting } trên { $attending }
rule-bc-205-do = Xem lại số tham gia bỏ phiếu và số có mặt trên biên bản
rule-bc-205-title = Bỏ phiếu và có mặt
rule-bc-206 = Tổng phiếu bầu nhiều hơn mức có thể: { $sum }, tối đa { $seats } × { $valid } = { $limit }
rule-bc-206-do = Xem lại cột số phiếu, số phiếu hợp lệ và số lượng cần bầu
rule-bc-206-title = Tổng phiếu bầu
rule-bc-207 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } có hai lần trong danh sách bầu cử
rule-bc-207-do = Xóa một dòng, hoặc chọn đúng người nếu trùng họ tên
rule-bc-207-title = Một người hai lần trong danh sách
rule-bc-208 =
    { $part ->
        [valid] Hợp lệ
       *[invalid] Không hợp lệ
    } nhiều hơn thu về: { $number } trên { $total }
rule-bc-208-do = Xem lại số này và số phiếu thu về trên biên bản
rule-bc-208-title = Hợp lệ hoặc không hợp lệ và thu về
rule-bc-301 =
    Có mặt dưới { $share ->
        [half] một nửa
        [one_third] một phần ba
        [two_thirds] hai phần ba
       *[other] { $share }
    } số được triệu tập: { $attending } trên { $summoned }
rule-bc-301-do = Xem lại hai số, nếu đúng thì chấp nhận và ghi lý do
rule-bc-301-title = Có mặt dưới tỷ lệ cần thiết
rule-bc-302 = Ghi trúng cử, số phiếu chưa quá một nửa: { $votes } trên { $basis }
rule-bc-302-do = Xem lại số phiếu, kết quả và ô Tỷ lệ tính trên theo biên bản
rule-bc-302-title = Trúng cử khi chưa quá nửa
rule-bc-303 = Quá một nửa số phiếu mà không trúng cử, còn { $free } chỗ: { $votes } trên { $basis }
rule-bc-303-do = Xem lại kết quả trên biên bản, nếu là dự khuyết thì ghi thứ tự dự khuyết
rule-bc-303-title = Quá nửa mà không trúng cử
rule-bc-304 = Trúng cử { $elected }, cần bầu { $seats }
rule-bc-304-do = Xem lại kết quả, nếu đúng thì chấp nhận và ghi ý kiến của đại hội, hội nghị
rule-bc-304-title = Số trúng cử và số cần bầu
rule-bc-305 = Phát ra nhiều hơn có mặt: { $issued } trên { $attending }
rule-bc-305-do = Xem lại số phiếu phát ra và số có mặt trên biên bản
rule-bc-305-title = Phát ra và có mặt
rule-bc-306 =
    Cuộc bầu ghi { $part ->
        [summoned] triệu tập
       *[attending] có mặt
    } { $number }, cuộc họp ghi { $meeting }
rule-bc-306-do = Xem lại hai biên bản, nếu có người ra về giữa chừng thì chấp nhận và ghi lý do
rule-bc-306-title = Số của cuộc bầu và của cuộc họp
rule-bc-307 = Biên bản ghi { $printed } %, tính ra { $computed } %
rule-bc-307-do = Xem lại số phiếu và ô Tỷ lệ tính trên
rule-bc-307-title = Tỷ lệ trong biên bản

## Phối hợp

rule-ph-101 = Chương trình chưa có bên ký kết
rule-ph-101-do = Thêm các bên ký kết theo văn bản
rule-ph-101-title = Các bên ký kết
rule-ph-201 = Chương trình kết thúc trước khi bắt đầu: từ { $from } đến { $to }
rule-ph-201-do = Xem lại ngày bắt đầu và kết thúc trong văn bản
rule-ph-201-title = Giai đoạn của chương trình
rule-ph-202 =
    { $name ->
        [none] Một tổ chức
       *[other] { $name }
    } được ghi là bên ký kết hai lần
rule-ph-202-do = Xóa một dòng, hoặc chọn đúng tổ chức
rule-ph-202-title = Một bên ghi hai lần

## Nhân sự

rule-ns-101 = Chưa có họ và tên
rule-ns-101-do = Ghi họ và tên theo lý lịch
rule-ns-101-title = Họ và tên
rule-ns-201 = Kết nạp Đảng { $joined }, trước ngày sinh { $born }
rule-ns-201-do = Xem lại ngày sinh và ngày kết nạp Đảng trong lý lịch
rule-ns-201-title = Ngày sinh và ngày kết nạp Đảng
rule-ns-202 = Thôi giữ chức trước khi giữ chức: từ { $from } đến { $to }
rule-ns-202-do = Xem lại hai ngày trên quyết định
rule-ns-202-title = Ngày giữ chức và thôi giữ chức
rule-ns-203 = Giữ chức từ { $from }, trước ngày sinh { $born }
rule-ns-203-do = Xem lại ngày giữ chức và ngày sinh
rule-ns-203-title = Ngày giữ chức và ngày sinh
