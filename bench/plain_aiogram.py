"""An FSM bot as aiogram's guide writes one, with the benchmark's dialog; its storage is the caller's choice."""

# ruff: noqa: D101, D103 - the handlers are named as in the guide

import asyncio
from pathlib import Path

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bench.plain_dialog import BYE, NAME, PHONE, QUESTIONS, WHEN, WRONG, is_phone


class Bant(StatesGroup):
    choosing = State()
    name = State()
    phone = State()
    when = State()


def keyboard(number: int) -> InlineKeyboardMarkup:
    labels = QUESTIONS[number][1]
    rows = [
        [InlineKeyboardButton(text=label, callback_data=f"{number}:{place}")]
        for place, label in enumerate(labels)
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


router = Router()


@router.message(CommandStart())
async def start(message: Message, state: FSMContext) -> None:
    await state.set_state(Bant.choosing)
    await state.set_data({"number": 0})
    await message.answer(f"Hi! I'm a bot. {QUESTIONS[0][0]}", reply_markup=keyboard(0))


@router.callback_query(Bant.choosing, F.data)
async def chosen(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    number = (await state.get_data())["number"]
    assert isinstance(query.message, Message)
    await state.update_data({f"answer{number}": query.data, "number": number + 1})
    if number + 1 < len(QUESTIONS):
        await query.message.answer(QUESTIONS[number + 1][0], reply_markup=keyboard(number + 1))
    else:
        await state.set_state(Bant.name)
        await query.message.answer(NAME)


@router.message(Bant.name, F.text)
async def name(message: Message, state: FSMContext) -> None:
    await state.update_data(name=message.text)
    await state.set_state(Bant.phone)
    await message.answer(PHONE)


@router.message(Bant.phone, F.text)
async def phone(message: Message, state: FSMContext) -> None:
    if not is_phone(message.text or ""):
        await message.answer(f"{WRONG}\n\n{PHONE}")
        return
    await state.update_data(phone=message.text)
    await state.set_state(Bant.when)
    await message.answer(WHEN)


@router.message(Bant.when, F.text)
async def when(message: Message, state: FSMContext) -> None:
    await state.clear()
    await message.answer(BYE)


def run(url: str, token: str, _folder: Path) -> None:
    """Poll until killed, with everything in memory."""
    asyncio.run(poll(url, token, MemoryStorage()))


async def poll(url: str, token: str, storage: BaseStorage) -> None:
    """Poll until cancelled."""
    dispatcher = Dispatcher(storage=storage)
    dispatcher.include_router(router)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    await dispatcher.start_polling(bot)
