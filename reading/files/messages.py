"""Why an upload is refused, in the words the person reads; by `UploadRefused.code`."""

from django.utils.translation import gettext_lazy as _

from offices.foundation.refusals import REFUSED

MESSAGES = {
    "empty": _("The file is empty."),
    "too_large": _("The file is larger than %(limit)s MB."),
    "name": _("The file has no usable name."),
    "type": _("Files of this type are not accepted. Accepted: %(accepted)s."),
    "mismatch": _("The content of the file does not fit its extension (.%(extension)s)."),
    "old_format": _(
        "The file is in an old format. Save it as .docx, .xlsx or .pptx and send it again."
    ),
    "encrypted": _("The file is protected by a password. Remove the password and send it again."),
    "macro": _("The file contains macros. Save it without macros and send it again."),
    "bomb": _("The file unpacks to more than is allowed."),
    "nested": _("The file contains another packed file or program."),
    "member_name": _("The file contains members with unsafe names."),
    "broken": _("The file is damaged and cannot be read."),
    "mixed": _("The file pretends to be two types at once."),
    "active": _("The file contains a program, script or automatic action."),
    "attached": _("The file carries other files inside. Send them separately."),
    "external": _("The file loads content from elsewhere when it is opened."),
    "pixels": _("The picture is larger than %(limit)s million pixels."),
    "too_complex": _("The file is too long or too complex to be checked."),
    "stopped": _("Reading the file was broken off. Please send it again."),
    "no_text": _("The file holds no text that can be read."),
    "encoding": _("The encoding of the text is not recognised. Save the file as Unicode (UTF-8)."),
    "rows": _("The table has more than %(limit)s rows. Split it and send the parts."),
    "columns": _("The table has more than %(limit)s columns."),
    "no_rows": _("The file holds no table."),
    "virus": _("The scanner found harmful content in the file."),
    "scanner_down": _("The file cannot be checked for harmful content now. Try again later."),
    "secret_mark": REFUSED,
    "denunciation": _(
        "The paper is a denunciation or names who denounces: it is kept on paper only and goes to "
        "who receives denunciations."
    ),
}
