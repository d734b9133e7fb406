"""People at the editors' desk in a real browser: their accounts, and one who has no mouse."""

from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse

PASSWORD = "a-long-password-of-the-desk"


def account(name: str, group: str) -> User:
    """A person of the group who can sign in."""
    user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
    user.groups.add(there(group))
    return user


def there(name: str) -> Group:
    """The group; made anew when an earlier browser test has emptied the database, migrations' rows included."""
    group, made = Group.objects.get_or_create(name=name)
    if made:
        permitted = Permission.objects.filter(content_type__app_label="events")
        beyond = ["publish_event"] if name == "editors" else []
        group.permissions.set(permitted.exclude(codename__in=beyond))
    return group


class Keys:
    """A person who has no mouse."""

    def __init__(self, page) -> None:
        self.page = page

    def go(self, selector: str, key: str = "Tab") -> None:
        """Walks with the tabulator until the element, or the Select2 that stands for it, has the focus."""
        here = f"""() => {{
            const at = document.activeElement;
            const select = at.closest(".select2-container")?.previousElementSibling;
            return (select ?? at).matches({selector!r});
        }}"""
        for _step in range(200):
            if self.page.evaluate(here):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"The tabulator does not lead to {selector}.")

    def type(self, selector: str, text: str) -> None:
        self.go(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def pick(self, selector: str, text: str, shown: str) -> None:
        """Opens a field of suggestions, types, and takes the first once it is the one that was meant."""
        self.go(selector)
        self.page.keyboard.press("Enter")
        # Select2 empties its field in the moment after it opens.
        self.page.wait_for_selector(".select2-search__field:focus")
        self.page.wait_for_timeout(150)
        self.page.keyboard.insert_text(text)
        option = self.page.locator(".select2-results__option--highlighted", has_text=shown)
        option.wait_for()
        self.page.keyboard.press("Enter")
        option.wait_for(state="detached")

    def press(self, selector: str, key: str = "Tab") -> None:
        self.go(selector, key)
        self.page.keyboard.press("Enter")


def sign_in(page, name: str) -> None:
    keys = Keys(page)
    page.goto(reverse("admin:login"))
    keys.type("#id_username", name)
    keys.type("#id_password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("#logout-form")
