### Trang Bộ quy định.

tab-rules = Bộ quy định
tab-rules-short = Quy định
add-rule_set = Thêm bộ quy định
section-rule-set = Bộ quy định
section-rule-limits = Các mức

rule-sets-from-to = từ { $from } đến { $to }
rule-sets-from = từ { $from }
rule-sets-to = đến { $to }
rule-sets-in-use = Đang dùng
rule-sets-not-in-use = Không dùng
rule-sets-shipped = Bản gốc của chương trình
rule-sets-edited = Đã sửa theo cơ quan
rule-sets-own = Của cơ quan
rule-sets-edit-hint = Bản gốc chỉ để xem. Sửa theo cơ quan thì sổ giữ một bản riêng
rule-sets-edit = Sửa theo cơ quan
rule-sets-take = Dùng bộ này
rule-sets-leave = Thôi dùng
rule-sets-go-back = Trở lại bản gốc
rule-sets-remove = Bỏ bộ này
rule-sets-new-name = Quy định của cơ quan

rule-sets-made = Thêm bộ quy định: { $name }
rule-sets-copied = Sửa theo cơ quan: { $name }
rule-sets-gone-back = Trở lại bản gốc: { $name }
rule-sets-removed = Bỏ bộ quy định: { $name }
rule-sets-taken = Dùng bộ quy định: { $name }
rule-sets-left = Thôi dùng bộ quy định: { $name }

short-rule-limit-members-from = Từ ĐV
short-rule-limit-members-to = Đến ĐV
short-rule-limit-basis = Tính trên
short-rule-limit-verified = Đối chiếu
