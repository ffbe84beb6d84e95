### Phát hiện về bầu cử và mức quy định: câu, việc nên làm (-do) và tên ngắn (-title) của từng mã.
### Câu không có dấu chấm cuối. Số và ngày đã được viết sẵn.

## Nhiệm kỳ, đại hội, hội nghị

rule-nk-304 =
    Ban Thường vụ { $number } người, quá { $share ->
        [half] một nửa
        [one_third] một phần ba
        [two_thirds] hai phần ba
       *[other] { $share }
    } của { $committee } ủy viên
rule-nk-304-do = Xem lại hai số trong nghị quyết, nếu đúng thì chấp nhận và ghi lý do
rule-nk-304-title = Ban Thường vụ so với Ban Chấp hành
rule-nk-307 =
    Ban Chấp hành { $number } ủy viên, { $how ->
        [exactly] quy định là { $most }
        [between] quy định từ { $least } đến { $most }
        [most] quy định không quá { $most }
       *[least] quy định ít nhất { $least }
    } ({ $set })
rule-nk-307-do = Xem lại số ủy viên, loại hình và số đoàn viên của tổ chức, nếu đúng thì chấp nhận và ghi lý do
rule-nk-307-title = Số ủy viên Ban Chấp hành
rule-nk-308 = Có Ủy ban Kiểm tra khi tổ chức có { $members } đoàn viên, quy định từ { $least } ({ $set })
rule-nk-308-do = Xem lại số đoàn viên, dưới mức này một ủy viên Ban Chấp hành phụ trách kiểm tra
rule-nk-308-title = Ủy ban Kiểm tra khi ít đoàn viên
rule-nk-309 = Có Ban Chấp hành khi tổ chức có { $members } đoàn viên, quy định từ { $least } ({ $set })
rule-nk-309-do = Xem lại số đoàn viên, dưới mức này chỉ bầu Chủ tịch
rule-nk-309-title = Ban Chấp hành khi ít đoàn viên
rule-nk-310 = Có Ban Thường vụ khi Ban Chấp hành có { $committee } ủy viên, thông lệ từ { $least }
rule-nk-310-do = Xem lại hai số trong nghị quyết, nếu đúng thì chấp nhận và ghi lý do
rule-nk-310-title = Ban Thường vụ khi Ban Chấp hành ít người
rule-nk-311 = Triệu tập { $summoned } đại biểu, quy định không quá { $most } ({ $set })
rule-nk-311-do = Xem lại số được triệu tập và loại đại hội, nếu cấp trên đồng ý hoặc tổ chức cấp trên trực tiếp có trên 300 công đoàn cơ sở thì chấp nhận và ghi lý do
rule-nk-311-title = Số đại biểu chính thức
rule-nk-312 = Đại hội đại biểu khi tổ chức có { $members } đoàn viên, quy định từ { $least } ({ $set })
rule-nk-312-do = Xem lại loại đại hội và số đoàn viên, nếu cấp trên đồng ý vì đơn vị phân tán thì chấp nhận và ghi lý do
rule-nk-312-title = Đại hội đại biểu khi ít đoàn viên
rule-nk-313 =
    { $part ->
        [delegates_appointed] Đại biểu chỉ định
       *[guests] Khách mời
    } { $number } người, quá { $share ->
        [half] một nửa
        [one_third] một phần ba
        [two_thirds] hai phần ba
       *[other] { $share }
    } của { $summoned } đại biểu ({ $set })
rule-nk-313-do = Xem lại hai số trong báo cáo, nếu đúng thì chấp nhận và ghi lý do
rule-nk-313-title = Tỷ lệ đại biểu chỉ định, khách mời
rule-nk-314 =
    { $part ->
       *[female] Nữ
        [under_40] Dưới 40 tuổi
        [from_40_to_50] Từ 40 đến 50 tuổi
    } { $number } trên { $elected } ủy viên, định hướng từ { $share ->
        [half] một nửa
        [one_third] một phần ba
        [two_thirds] hai phần ba
       *[other] { $share }
    } ({ $set })
rule-nk-314-do = Xem lại cơ cấu trong báo cáo, đây là định hướng khi chuẩn bị nhân sự
rule-nk-314-title = Cơ cấu Ban Chấp hành

## Bầu cử

rule-bc-102 =
    Đã nhập xong mà chưa rõ { $part ->
        [office] chức danh cần bầu
        [seats] số lượng cần bầu
        [summoned] số được triệu tập
        [attending] số có mặt
        [issued] số phiếu phát ra
        [returned] số phiếu thu về
        [valid] số phiếu hợp lệ
       *[invalid] số phiếu không hợp lệ
    }
rule-bc-102-do = Ghi theo biên bản kiểm phiếu, nếu biên bản không có thì chấp nhận và ghi lý do
rule-bc-102-title = Số liệu của biên bản kiểm phiếu
rule-bc-103 = Đã nhập xong mà chưa rõ số phiếu của một người trong danh sách
rule-bc-103-do = Ghi số phiếu theo biên bản kiểm phiếu
rule-bc-103-title = Số phiếu của từng người
rule-bc-104 = Đã nhập xong mà chưa rõ một người trong danh sách có trúng cử không
rule-bc-104-do = Ghi Trúng cử: Có hoặc Không theo kết luận của biên bản
rule-bc-104-title = Kết quả của từng người
rule-bc-105 = Đã nhập xong mà danh sách bầu cử còn trống
rule-bc-105-do = Nhập những người trong danh sách bầu cử theo biên bản
rule-bc-105-title = Danh sách bầu cử
rule-bc-106 = Danh sách có hai người tên { $name }, chưa đủ ngày sinh để phân biệt
rule-bc-106-do = Ghi ngày sinh của từng người, nếu là một người thì xóa một dòng
rule-bc-106-title = Trùng họ tên, thiếu ngày sinh
rule-bc-209 = Tham gia bỏ phiếu nhiều hơn được triệu tập: { $voting } trên { $summoned }
rule-bc-209-do = Xem lại số tham gia bỏ phiếu và số được triệu tập trên biên bản
rule-bc-209-title = Bỏ phiếu và triệu tập
rule-bc-210 =
    { $how ->
        [itself] Cuộc bầu được ghi là bầu tiếp của chính nó
        [each_other] Hai cuộc bầu được ghi là bầu tiếp của nhau
       *[round] Lần bầu { $round } được ghi là bầu tiếp của lần bầu { $first }
    }
rule-bc-210-do = Chọn lại cuộc bầu trước, hoặc sửa lần bầu
rule-bc-210-title = Lần bầu và lần bầu trước
rule-bc-211 =
    { $part ->
        [valid] Hợp lệ
       *[invalid] Không hợp lệ
    } nhiều hơn phát ra: { $number } trên { $total }
rule-bc-211-do = Xem lại số này và số phiếu phát ra trên biên bản
rule-bc-211-title = Hợp lệ hoặc không hợp lệ và phát ra
rule-bc-212 =
    Phiếu của một người nhiều hơn { $whole ->
        [returned] thu về
       *[issued] phát ra
    }: { $votes } trên { $total }
rule-bc-212-do = Xem lại số phiếu của người này và số phiếu trên biên bản
rule-bc-212-title = Phiếu của một người và số phiếu
rule-bc-213 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } đã trúng cử vào cơ quan này ở cuộc bầu trước của nhiệm kỳ
rule-bc-213-do = Xem lại hai biên bản, nếu là bầu bổ sung thì chọn Loại bầu: Bầu bổ sung
rule-bc-213-title = Một người trúng cử hai lần vào một cơ quan
rule-bc-308 = { $people } người bằng phiếu ở chỗ cuối, mỗi người { $votes } phiếu, còn { $seats } chỗ
rule-bc-308-do = Ghi theo quyết định của đại hội, hội nghị: bầu lại giữa những người bằng phiếu thì thêm lần bầu sau, không thì chấp nhận và ghi lý do
rule-bc-308-title = Bằng phiếu ở chỗ cuối
rule-bc-309 = { $above } người quá một nửa số phiếu, cần bầu { $seats }, thiếu { $free }
rule-bc-309-do = Ghi theo quyết định của đại hội, hội nghị: bầu tiếp thì thêm lần bầu sau, không thì chấp nhận và ghi lý do
rule-bc-309-title = Quá nửa ít hơn số cần bầu
rule-bc-310 = Danh sách bầu cử { $listed } người, cần bầu { $seats }
rule-bc-310-do = Xem lại danh sách và số lượng cần bầu trên biên bản
rule-bc-310-title = Danh sách ít hơn số cần bầu
rule-bc-311 = Không trúng cử với { $votes } phiếu, có người trúng cử với { $lowest } phiếu
rule-bc-311-do = Xem lại số phiếu và kết quả trên biên bản, nếu người này xin rút thì chấp nhận và ghi lý do
rule-bc-311-title = Nhiều phiếu hơn mà không trúng cử
rule-bc-312 = Ghi dự khuyết, số phiếu chưa quá một nửa: { $votes } trên { $basis }
rule-bc-312-do = Xem lại số phiếu và thứ tự dự khuyết trên biên bản
rule-bc-312-title = Dự khuyết chưa quá nửa
rule-bc-313 = Có dự khuyết khi mới trúng cử { $elected } trên { $seats } đại biểu chính thức
rule-bc-313-do = Xem lại kết quả bầu đại biểu chính thức, bầu đủ rồi mới tính dự khuyết
rule-bc-313-title = Dự khuyết trước khi đủ chính thức
rule-bc-314 = Ứng cử cộng đề cử khác số người trong danh sách: { $self } + { $nominated } = { $sum }, danh sách { $listed }
rule-bc-314-do = Xem lại hai số và danh sách, nếu có người xin rút thì chấp nhận và ghi lý do
rule-bc-314-title = Ứng cử, đề cử và danh sách
rule-bc-315 =
    Tỷ lệ tính trên { $basis ->
        [returned] số phiếu thu về
        [valid] số phiếu hợp lệ
        [issued] số phiếu phát ra
        [attending] số có mặt
        [summoned] số được triệu tập
       *[other] { $basis }
    }, quy định là { $usual ->
        [returned] số phiếu thu về
        [valid] số phiếu hợp lệ
        [issued] số phiếu phát ra
        [attending] số có mặt
       *[summoned] số được triệu tập
    } ({ $set })
rule-bc-315-do = Xem lại biên bản kiểm phiếu, nếu biên bản tính như vậy thì chấp nhận và ghi lý do
rule-bc-315-title = Tỷ lệ tính trên
rule-bc-316 = Chức danh này bầu bằng bỏ phiếu kín, ở đây ghi biểu quyết giơ tay
rule-bc-316-do = Xem lại cách bầu trên biên bản
rule-bc-316-title = Bỏ phiếu kín
rule-bc-317 = Lần bầu { $round } chưa ghi là bầu tiếp của cuộc bầu nào
rule-bc-317-do = Chọn cuộc bầu trước ở ô Bầu tiếp của cuộc bầu
rule-bc-317-title = Lần bầu sau chưa nối với lần trước
rule-bc-318 =
    Bầu tiếp của một cuộc bầu { $part ->
        [office] chức danh khác
       *[term] nhiệm kỳ khác
    }
rule-bc-318-do = Chọn lại cuộc bầu trước
rule-bc-318-title = Lần bầu sau khác lần trước
rule-bc-319 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } không có trong danh sách của lần bầu trước
rule-bc-319-do = Xem lại danh sách của hai lần bầu, nếu đại hội bổ sung danh sách thì chấp nhận và ghi lý do
rule-bc-319-title = Người mới ở lần bầu sau
rule-bc-320 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } đã trúng cử ở lần bầu trước
rule-bc-320-do = Xem lại kết quả lần bầu trước, hoặc xóa người này khỏi danh sách
rule-bc-320-title = Đã trúng cử mà có trong lần bầu sau
rule-bc-321 = Cần bầu { $seats }, lần bầu trước còn { $left } chỗ
rule-bc-321-do = Xem lại số lượng cần bầu và kết quả lần bầu trước
rule-bc-321-title = Số cần bầu của lần bầu sau
rule-bc-322 = { $name } ở ban kiểm phiếu và có trong danh sách bầu cử
rule-bc-322-do = Xem lại ban kiểm phiếu và danh sách bầu cử trên biên bản
rule-bc-322-title = Người kiểm phiếu trong danh sách bầu cử
rule-bc-323 = Danh sách có hai người tên { $name }, cùng sinh { $born }
rule-bc-323-do = Nếu là một người ghi hai lần thì xóa một dòng, nếu là hai người thì chấp nhận và ghi lý do
rule-bc-323-title = Trùng họ tên và ngày sinh
rule-bc-324 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } trúng cử, chưa có tên trong { $body ->
       *[committee] Ban Chấp hành
        [inspection_committee] Ủy ban Kiểm tra
    } của nhiệm kỳ
rule-bc-324-do = Xem lại danh sách ủy viên, nếu được bổ sung ủy viên thì ghi thêm
rule-bc-324-title = Giữ chức khi ở ngoài cơ quan
rule-bc-325 = Bầu bổ sung { $sum } ủy viên trong nhiệm kỳ, quy định không quá { $limit } của { $decided } ủy viên ({ $set })
rule-bc-325-do = Xem lại các lần bầu bổ sung, nếu cấp trên đồng ý thì chấp nhận và ghi số văn bản
rule-bc-325-title = Bầu bổ sung trong nhiệm kỳ
rule-bc-326 =
    { $name ->
        [none] Một người
       *[other] { $name }
    } đã trúng cử vào cơ quan này trong nhiệm kỳ, chưa ghi ngày thôi giữ chức
rule-bc-326-do = Ghi ngày và lý do thôi giữ chức của lần trước, hoặc xem lại danh sách
rule-bc-326-title = Bầu bổ sung người đã trúng cử
rule-bc-327 =
    Cần bầu { $number } ủy viên Ban Chấp hành, { $how ->
        [exactly] quy định là { $most }
        [between] quy định từ { $least } đến { $most }
        [most] quy định không quá { $most }
       *[least] quy định ít nhất { $least }
    } ({ $set })
rule-bc-327-do = Xem lại số lượng cần bầu, loại hình và số đoàn viên của tổ chức, nếu đúng thì chấp nhận và ghi lý do
rule-bc-327-title = Số cần bầu vào Ban Chấp hành
rule-bc-328 =
    Cần bầu { $number } ủy viên Ban Thường vụ, quá { $share ->
        [half] một nửa
        [one_third] một phần ba
        [two_thirds] hai phần ba
       *[other] { $share }
    } của { $committee } ủy viên Ban Chấp hành
rule-bc-328-do = Xem lại hai số trong nghị quyết, nếu đúng thì chấp nhận và ghi lý do
rule-bc-328-title = Số cần bầu vào Ban Thường vụ
rule-bc-329 = Bầu Ủy ban Kiểm tra khi tổ chức có { $members } đoàn viên, quy định từ { $least } ({ $set })
rule-bc-329-do = Xem lại số đoàn viên, dưới mức này một ủy viên Ban Chấp hành phụ trách kiểm tra
rule-bc-329-title = Bầu Ủy ban Kiểm tra khi ít đoàn viên
rule-bc-330 = Bầu Ban Chấp hành khi tổ chức có { $members } đoàn viên, quy định từ { $least } ({ $set })
rule-bc-330-do = Xem lại số đoàn viên, dưới mức này chỉ bầu Chủ tịch
rule-bc-330-title = Bầu Ban Chấp hành khi ít đoàn viên
rule-bc-331 = Chức danh của một người mà cần bầu { $seats }
rule-bc-331-do = Xem lại số lượng cần bầu và chức danh
rule-bc-331-title = Một chức danh, nhiều chỗ
rule-bc-332 = Thu về nhiều hơn tham gia bỏ phiếu: { $returned } trên { $voting }
rule-bc-332-do = Xem lại số phiếu thu về và số tham gia bỏ phiếu trên biên bản
rule-bc-332-title = Thu về và bỏ phiếu
rule-bc-333 = Ghi trúng cử, lại ghi dự khuyết thứ { $order }
rule-bc-333-do = Xem lại kết quả trên biên bản, giữ một trong hai
rule-bc-333-title = Trúng cử và dự khuyết
