// DeskTests
