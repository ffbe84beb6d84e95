## The file
store-missing = There is no file { $path }. Check the path, or choose another file
store-exists = The file { $path } is there already. Choose another name so that it is not overwritten
store-foreign = The file { $path } is not a book of Sổ Công đoàn, or it was cut short. Choose a file ending in .socd
store-newer = The book { $path } was written by a newer version (format { $found }). Install the new version of Sổ Công đoàn to open it
store-locked = The book is open on the computer { $computer } ({ $who }, since { $since }). It can be opened for reading
store-read-only = The book is open for reading only, or the folder cannot be written. Copy the book to a folder that can and open it again
store-disk-full = The disk is full, the last change was not saved. What was typed is still in the field. Free some space and save again
store-damaged = Part of the book's file is damaged. Keep this file as it is and open the latest copy
store-damaged-file = The book { $path } is damaged in part. Leave this file as it is and open the latest copy
store-no-record = Record number { $id } is no longer in the book
store-wrong-type = The value does not fit the field { $field }
store-required = The field { $field } must be known, for the row belongs to that record
store-bad-reference = The field { $field } points to a record that is not in the book or is of the wrong kind
store-circle = The field { $field } makes a circle: going up comes back to the same record
store-owner-gone = The record in { $field } is in the bin. Take that one out first
store-uid-taken = This identifier already belongs to another record ({ $kind }) in the book or the bin
store-final = This ballot is final and cannot be changed. To change it, press Open again on its page and give the reason
store-not-checked = The ballot is not checked, so it cannot be made final. Enter it again to check it (F9) first
store-nothing-to-undo = There is no step left to undo or redo
store-io = { $path } cannot be read or written. Check the disk, the USB stick or the folder's permissions
store-drive = The disk, USB stick or network drive failed while the book was read or written; the last change is not kept. Check the connection and the free space and try again
store-sql = The book could not be read or written. Try again; if it stays so, close the book and open it again

## History
history-create = Added: { $label }
history-set = Changed { $field }: { $label }
history-remove = To the bin: { $label }
history-restore = Back from the bin: { $label }
history-import = Imported from file: { $label }
history-sample = Made practice data
history-batch = { $label }

## List lines
line-unnamed = (no name yet)
line-years-from = from { $from }
line-years-to = until { $to }
line-ended = ended { $date }
line-term = term { $years }
line-term-words = NK khóa lần thứ
line-congress = congress { $date }
line-ordinal = no. { $ordinal }
line-ballot = Election: { $office }
line-ballot-unknown = Election, office unknown
line-ballot-round = { $name }, round { $round }
