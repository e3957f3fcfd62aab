"""What is told of a cell or table that was read in a special way; by `Warn.words`."""

from django.utils.translation import gettext_lazy as _

MESSAGES = {
    "cut": _("The text was longer than allowed and was cut."),
    "merged": _("Merged cells: the value counts for each line."),
    "encoding": _("The file was read as %(encoding)s. Compare the accents before saving."),
    "error": _("The cell shows an error and was left out."),
    "formula": _("A formula: the value last saved is used."),
    "formula_empty": _("A formula without a saved value; type the value."),
    "hidden_row": _("A hidden row; it is read like the others."),
    "hidden_sheet": _("The hidden sheet “%(name)s” was not read."),
    "other_sheet": _("The sheet “%(name)s” was not read; only the first one is."),
}
