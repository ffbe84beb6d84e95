### Trang Bộ quy định.

tab-rules = Bộ quy định
tab-rules-short = Quy định
ruleset-add = Thêm bộ quy định
section-rule-set = Bộ quy định
section-rule-limits = Các mức

ruleset-from-to = từ { $from } đến { $to }
ruleset-from = từ { $from }
ruleset-to = đến { $to }
ruleset-in-use = Đang dùng
ruleset-not-in-use = Không dùng
ruleset-shipped = Bản gốc của chương trình
ruleset-edited = Đã sửa theo cơ quan
ruleset-own = Của cơ quan
ruleset-edit-hint = Bản gốc chỉ để xem. Sửa theo cơ quan thì sổ giữ một bản riêng
ruleset-edit = Sửa theo cơ quan
ruleset-take = Dùng bộ này
ruleset-leave = Thôi dùng
ruleset-go-back = Trở lại bản gốc
ruleset-remove = Bỏ bộ này
ruleset-new-name = Quy định của cơ quan

ruleset-made = Thêm bộ quy định: { $name }
ruleset-copied = Sửa theo cơ quan: { $name }
ruleset-gone-back = Trở lại bản gốc: { $name }
ruleset-removed = Bỏ bộ quy định: { $name }
ruleset-taken = Dùng bộ quy định: { $name }
ruleset-left = Thôi dùng bộ quy định: { $name }

short-rule-limit-members-from = Từ ĐV
short-rule-limit-members-to = Đến ĐV
short-rule-limit-basis = Tính trên
short-rule-limit-verified = Đối chiếu
