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
